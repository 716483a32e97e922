import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { protocol, type Session } from 'electron'
import { UPLOAD_SIZE } from '../../src/contract/desktop.ts'
import { logFault } from '../host/log-fault.ts'
import { ANSWER_HEADERS, type Served } from '../ipc/reply.ts'
import { whole } from '../ipc/whole.ts'
import { servedAt, type WindowParts } from '../ipc/window-parts.ts'
import { destinationOf, ORIGIN, ownPath, UNKNOWN_DESTINATION } from './address.ts'

/** Before the application is ready: a standard, secure scheme whose scripts are compiled once and kept. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])

/**
 * Serves the window. Its own files are there at once, so that it boots while the store opens; the rest waits for
 * the console. A path that is not in the letters of ours is answered by nobody.
 */
export function serveWindow(session: Session, file: WindowParts['file'], parts: Promise<WindowParts>): void {
  sayDestinations(session)
  const served = async (request: Request): Promise<Response> => {
    const path = ownPath(request.url)
    if (path === null) return answer(404, null)
    if (request.method === 'POST') return await takeIn(path, request, parts)
    if (request.method !== 'GET') return answer(405, null)
    const own = file(path === '/' ? '/index.html' : path)
    if (own) return answer(200, own)
    const destination = request.headers.get(DESTINATION) ?? UNKNOWN_DESTINATION
    const found = servedAt(await parts, { path, destination })
    return answer(found ? 200 : 404, found)
  }
  session.protocol.handle('app', (request) => served(request).catch(failed))
}

/** Electron would write what it says on standard error, where a message may quote content. */
function failed(fault: unknown): Response {
  logFault(randomUUID(), 'app', fault)
  return answer(500, null)
}

const DESTINATION = 'sec-fetch-dest'

/**
 * Tells with each request what it is for, as a browser does: to a scheme of our own Electron does not say it. What
 * comes by another way, as downloads do, is for nothing known, so that neither a mail nor a preview becomes a page.
 */
function sayDestinations(session: Session): void {
  session.webRequest.onBeforeSendHeaders({ urls: [`${ORIGIN}/*`] }, (asked, go) => {
    const headers = Object.entries(asked.requestHeaders).filter(
      ([name]) => name.toLowerCase() !== DESTINATION,
    )
    go({
      requestHeaders: { ...Object.fromEntries(headers), [DESTINATION]: destinationOf(asked.resourceType) },
    })
  })
}

let onTheirWay = 0

/** How many files the window is bringing. */
export const uploadsOnTheirWay = (): number => onTheirWay

/** A file that the window brings: only bytes, as no form of a page can send them. */
async function takeIn(path: string, request: Request, parts: Promise<WindowParts>): Promise<Response> {
  if (path !== '/upload') return answer(404, null)
  if (request.headers.get('content-type') !== 'application/octet-stream') return answer(415, null)
  const size = Number(request.headers.get(UPLOAD_SIZE) ?? NaN)
  if (!Number.isSafeInteger(size) || size < 0) return answer(411, null)
  const pieces = request.body ? Readable.fromWeb(request.body as WebStream<Uint8Array>) : Readable.from([])
  const stream = Readable.from(whole(pieces, size))
  onTheirWay++
  const upload = await (await parts).upload(stream).finally(() => onTheirWay--)
  return upload ? Response.json(upload, { headers: ANSWER_HEADERS }) : answer(413, null)
}

const answer = (status: number, served: Served | null): Response =>
  new Response(served ? bodyOf(served) : '', { status, headers: { ...ANSWER_HEADERS, ...served?.headers } })

const bodyOf = ({ body }: Served): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? body : new Uint8Array(body)
