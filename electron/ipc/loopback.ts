import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Answer } from '../../src/contract/ipc.ts'
import { parsed, textOf } from './body.ts'
import { type EntryCodes, entryAddress, entryCodes, secret } from './entry.ts'
import { type Passage, passage, type Secrets } from './gate.ts'
import { begin, finish, finishJson, finishText } from './reply.ts'
import { servedAt, type WindowParts } from './window-parts.ts'
import { streamWork, type Watch } from './work.ts'

/** What the loopback serves: what every window's host does, and what a browser and a command line need beside. */
export interface LoopbackParts extends Omit<WindowParts, 'outgoing'> {
  /** What a command line shows: it stands in the owner's own file, and in no browser. */
  readonly token: string
  /** The codes by which a browser comes in; null: none does, for the window is elsewhere. */
  readonly entry: EntryCodes | null
  /** What a browser reads that has not come in, in the person's language. */
  readonly notEntered: string
  /** A command line that came by while this process owns the folder. */
  readonly door: (command: string, input: unknown, watch: Watch) => Promise<Answer<unknown>>
}

/**
 * The window's host without Electron: HTTP on 127.0.0.1, with server-sent events for what changed. Nothing is
 * answered that did not come through the gate. It never listens elsewhere.
 */
export function loopbackServer(parts: LoopbackParts): Server {
  const secrets = { door: parts.token, session: secret(), entry: parts.entry ?? entryCodes() }
  return createServer((request, response) => {
    respond(parts, secrets, { request, response }).catch((fault: unknown) =>
      failed(parts, fault, { request, response }),
    )
  })
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function respond(
  parts: LoopbackParts,
  secrets: Secrets,
  { request, response }: Exchange,
): Promise<void> {
  const passed = passage(secrets, request)
  if (!('url' in passed)) return turnedAway(parts, passed, response)
  const [, room = '', name = ''] = passed.url.pathname.split('/')
  const ask = { request, response, path: passed.url.pathname, room, name }
  if (request.method === 'POST') return await post(parts, passed.kind, ask)
  if (request.method !== 'GET') return finish(response, 405, '')
  if (room === 'changed') return stream(parts, ask)
  const destination = oneOf(request.headers['sec-fetch-dest'])
  const found = servedAt(parts, { path: ask.path, destination })
  if (found) finish(response, 200, found.body, found.headers)
  else finish(response, 404, '')
}

/** The address as printed carries a code for its first minutes; from then on a cookie that no script reads does. */
function turnedAway(
  parts: LoopbackParts,
  passed: Exclude<Passage, { readonly url: URL }>,
  response: ServerResponse,
): void {
  if (passed.kind === 'entered') finish(response, 303, '', { location: '/', 'set-cookie': passed.cookie })
  else if (passed.kind === 'inside') finish(response, 303, '', { location: '/' })
  else if (passed.status === 403) finishText(response, 403, parts.notEntered)
  else finish(response, passed.status, '')
}

interface Ask extends Exchange {
  readonly path: string
  readonly room: string
  readonly name: string
}

async function post(parts: LoopbackParts, by: 'window' | 'commandLine', ask: Ask): Promise<void> {
  const { request, response, room, name } = ask
  if (room === 'upload') return await takeIn(parts, ask)
  if (request.headers['content-type'] !== 'application/json') return finish(response, 415, '')
  const text = await textOf(request)
  if (text === null) return finish(response, 413, '')
  const input = parsed(text)
  if (input === undefined)
    return finishJson(response, {
      ok: false,
      refusal: { kind: 'inputInvalid', path: '$', detail: 'JSON' },
    })
  if (room === 'call') return finishJson(response, parts.answer(name, input))
  if (room === 'run' && by === 'window')
    return await streamWork({ response, log: parts.log, name }, (watch) => parts.work(name, input, watch))
  if (room !== 'door' || by !== 'commandLine') return finish(response, 404, '')
  const { localPort = 0 } = request.socket
  await streamWork({ response, log: parts.log, name }, async (watch) =>
    name === 'entry' && parts.entry
      ? { ok: true, value: { address: entryAddress(localPort, parts.entry) } }
      : await parts.door(name, input, watch),
  )
}

/** No form of a foreign page can send bytes of this type. */
async function takeIn(parts: LoopbackParts, { request, response }: Ask): Promise<void> {
  if (request.headers['content-type'] !== 'application/octet-stream') return finish(response, 415, '')
  const upload = await parts.upload(request)
  if (upload) finishJson(response, upload)
  else finish(response, 413, '')
}

const oneOf = (header: string | string[] | undefined): string | undefined => [header].flat()[0]

function stream(parts: LoopbackParts, { request, response }: Ask): void {
  begin(response, 'text/event-stream')
  response.write('retry: 1000\n\n')
  const stop = parts.onChanged((topics) => response.write(`data: ${JSON.stringify(topics)}\n\n`))
  request.on('close', stop)
}

/** Logged without the address, which may hold a code; a body that its sender cut short is nobody's fault. */
function failed(parts: LoopbackParts, fault: unknown, { request, response }: Exchange): void {
  if (request.destroyed && !request.complete) return void response.destroy()
  const id = randomUUID()
  const [, room = ''] = (request.url ?? '').split(/[/?]/)
  parts.log(id, `${request.method} /${room}`, fault)
  if (response.headersSent) response.destroy()
  else finishText(response, 500, id)
}
