import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Answer, Topic } from '../../src/contract/ipc.ts'
import { NO_CONTENT_POLICY, SECURITY_HEADERS } from './policy.ts'

/** What the loopback serves; each part is the composition root's. */
export interface LoopbackParts {
  /** A secret of this start: who holds it is the person who started the console. */
  readonly token: string
  readonly answer: (call: string, input: unknown) => Answer<unknown>
  readonly onChanged: (listener: (topics: readonly Topic[]) => void) => () => void
  /** A file of the built window, by its path; null where there is none. */
  readonly file: (path: string) => Served | null
  /** The HTML of a mail, for the sandboxed frame alone. */
  readonly message: (event: string) => Served | null
  readonly attachment: (event: string, index: number) => Served | null
  /** A command line that came by while this process owns the folder. */
  readonly door: (command: string, input: unknown, signal: AbortSignal) => Promise<Answer<unknown>>
}

export interface Served {
  readonly body: Uint8Array | string
  readonly headers: Readonly<Record<string, string>>
}

const LARGEST_INPUT = 16 * 1024 * 1024
const COOKIE = 'plantao'

/**
 * The window's host without Electron: HTTP on 127.0.0.1, with server-sent events for what changed. Three checks
 * stand before every answer, in this order: the request was made to this address (no foreign name resolves to
 * us), it comes from our own page, and it carries this start's token. It never listens elsewhere.
 */
export function loopbackServer(parts: LoopbackParts): Server {
  return createServer((request, response) => {
    respond(parts, request, response).catch(() => finish(response, 500, ''))
  })
}

async function respond(
  parts: LoopbackParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = request.headers.host ?? ''
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(host)) return finish(response, 421, '')
  const origin = request.headers.origin
  if (origin !== undefined && origin !== `http://${host}`) return finish(response, 403, '')
  const url = URL.parse(request.url ?? '/', `http://${host}`)
  if (!url) return finish(response, 400, '')
  const given = url.searchParams.get('token')
  if (given !== null && same(given, parts.token)) return enter(parts, response)
  if (!hasToken(parts, request))
    return finish(response, 403, WITHOUT_TOKEN, { 'content-type': 'text/plain; charset=utf-8' })
  const [, room = '', name = '', index = ''] = url.pathname.split('/')
  if (request.method === 'POST') return await post(parts, { request, response, room, name })
  if (request.method !== 'GET') return finish(response, 405, '')
  if (room === 'changed') return stream(parts, request, response)
  serve(response, served(parts, { request, path: url.pathname, room, name, index }))
}

const WITHOUT_TOKEN = 'Abra o endereço completo que o Plantão mostrou ao iniciar.\n'

/** The address as printed carries the token once; from then on a cookie that no script reads does. */
function enter(parts: LoopbackParts, response: ServerResponse): void {
  const cookie = `${COOKIE}=${parts.token}; HttpOnly; SameSite=Strict; Path=/`
  finish(response, 303, '', { location: '/', 'set-cookie': cookie })
}

function hasToken({ token }: LoopbackParts, { headers }: IncomingMessage): boolean {
  const bearer = headers.authorization?.replace(/^Bearer /, '')
  if (bearer !== undefined) return same(bearer, token)
  const cookies = (headers.cookie ?? '').split('; ')
  return cookies.some(
    (cookie) => cookie.startsWith(`${COOKIE}=`) && same(cookie.slice(COOKIE.length + 1), token),
  )
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

interface Posted {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly room: string
  readonly name: string
}

async function post(parts: LoopbackParts, { request, response, room, name }: Posted): Promise<void> {
  if (request.headers['content-type'] !== 'application/json') return finish(response, 415, '')
  const text = await textOf(request)
  if (text === null) return finish(response, 413, '')
  const input = parsed(text)
  if (input === undefined)
    return json(response, { ok: false, refusal: { kind: 'inputInvalid', path: '$', detail: 'JSON' } })
  if (room === 'call') return json(response, parts.answer(name, input))
  if (room !== 'door') return finish(response, 404, '')
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  json(response, await parts.door(name, input, gone.signal))
}

async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_INPUT) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function served(
  parts: LoopbackParts,
  ask: { request: IncomingMessage; path: string; room: string; name: string; index: string },
): Served | null {
  if (ask.room === 'message') {
    // Only as a frame of the window: a tab of its own would stand outside the window's policy.
    const destination = ask.request.headers['sec-fetch-dest']
    return destination === undefined || destination === 'iframe' ? parts.message(ask.name) : null
  }
  if (ask.room === 'attachment') return parts.attachment(ask.name, Number(ask.index))
  return parts.file(ask.path === '/' ? '/index.html' : ask.path)
}

function serve(response: ServerResponse, found: Served | null): void {
  if (found) finish(response, 200, found.body, found.headers)
  else finish(response, 404, '')
}

function stream(parts: LoopbackParts, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  })
  response.write('retry: 1000\n\n')
  const stop = parts.onChanged((topics) => response.write(`data: ${JSON.stringify(topics)}\n\n`))
  request.on('close', stop)
}

const json = (response: ServerResponse, value: unknown): void =>
  finish(response, 200, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8' })

function finish(
  response: ServerResponse,
  status: number,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-security-policy': NO_CONTENT_POLICY,
    ...SECURITY_HEADERS,
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(body)
}
