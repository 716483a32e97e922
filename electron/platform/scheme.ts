import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { protocol, type Session } from 'electron'
import { ANSWER_HEADERS, type Served } from '../ipc/reply.ts'
import { servedAt, type WindowParts } from '../ipc/window-parts.ts'

/** The window's own address: everything it loads comes from here, under the policy's header. */
export const ORIGIN = 'app://plantao'

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
 * the console. Paths are those of the URL after the platform normalised it, and are never decoded.
 */
export function serveWindow(session: Session, file: WindowParts['file'], parts: Promise<WindowParts>): void {
  session.protocol.handle('app', async (request) => {
    const { origin, pathname } = addressOf(request.url)
    if (origin !== ORIGIN) return answer(404, null)
    if (request.method === 'POST') return await takeIn(pathname, request, parts)
    if (request.method !== 'GET') return answer(405, null)
    const own = file(pathname === '/' ? '/index.html' : pathname)
    if (own) return answer(200, own)
    const destination = request.headers.get('sec-fetch-dest') ?? undefined
    const found = servedAt(await parts, { path: pathname, destination })
    return answer(found ? 200 : 404, found)
  })
}

/** A standard scheme of our own has no origin by the URL standard: it is put together from its parts. */
function addressOf(text: string): { readonly origin: string; readonly pathname: string } {
  const { protocol: scheme, host, pathname } = new URL(text)
  return { origin: `${scheme}//${host}`, pathname }
}

/** A file that the window brings: only bytes, as no form of a page can send them. */
async function takeIn(path: string, request: Request, parts: Promise<WindowParts>): Promise<Response> {
  if (path !== '/upload') return answer(404, null)
  if (request.headers.get('content-type') !== 'application/octet-stream') return answer(415, null)
  const stream = request.body ? Readable.fromWeb(request.body as WebStream) : Readable.from([])
  const upload = await (await parts).upload(stream)
  return upload ? Response.json(upload, { headers: ANSWER_HEADERS }) : answer(413, null)
}

const answer = (status: number, served: Served | null): Response =>
  new Response(served ? bodyOf(served) : '', { status, headers: { ...ANSWER_HEADERS, ...served?.headers } })

const bodyOf = ({ body }: Served): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? body : new Uint8Array(body)
