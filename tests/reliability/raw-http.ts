import { connect } from 'node:net'

export interface RawAnswer {
  /** 0 where the server closed the connection without a word. */
  readonly status: number
  readonly head: string
  readonly body: Buffer
  readonly millis: number
}

const HEAD_END = '\r\n\r\n'

/** Sends bytes as they are, which no HTTP client would, and reads what comes until the server closes. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((done) => {
    const start = performance.now()
    const socket = connect({ port, host: '127.0.0.1' })
    const chunks: Buffer[] = []
    socket.on('connect', () => socket.end(bytes))
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    // A server that refuses a body cuts the connection while we still write; what it said stands in `chunks`.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => done({ ...parsed(Buffer.concat(chunks)), millis: performance.now() - start }))
  })
}

function parsed(answer: Buffer): Omit<RawAnswer, 'millis'> {
  const end = answer.indexOf(HEAD_END)
  const head = answer.subarray(0, Math.max(end, 0)).toString('latin1')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0)
  const body = answer.subarray(end < 0 ? answer.length : end + HEAD_END.length)
  return { status, head, body: /transfer-encoding: chunked/i.test(head) ? unchunked(body) : body }
}

function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at)
    const length = Number.parseInt(body.subarray(at, line).toString(), 16)
    if (line < 0 || !(length > 0)) return Buffer.concat(chunks)
    chunks.push(body.subarray(line + 2, line + 2 + length))
    at = line + 2 + length + 2
  }
}

export interface RawRequest {
  readonly method?: string
  readonly target?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A request as it goes over the wire; headers stand as given. */
export function rawRequest({ method = 'GET', target = '/', headers = {}, body = '' }: RawRequest): Buffer {
  const content = Buffer.from(body)
  const lines = Object.entries({
    ...(content.length > 0 ? { 'content-length': `${content.length}` } : {}),
    ...headers,
  })
  const head = [
    `${method} ${target} HTTP/1.1`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}${HEAD_END}`, 'latin1'), content])
}
