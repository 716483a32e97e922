import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlersOf } from '../../electron/calls/all.ts'
import { doorOf } from '../../electron/door.ts'
import { uploadUntilFull } from '../../electron/refuse-when-full.ts'
import { entryCodes } from '../../electron/ipc/entry.ts'
import { loopbackServer, type LoopbackParts } from '../../electron/ipc/loopback.ts'
import { answerCall } from '../../electron/ipc/router.ts'
import { openWorkspace } from '../../electron/open-workspace.ts'
import { readMailFile, readMailHtml } from '../../electron/queries/mail-content.ts'
import { windowFiles } from '../../electron/window-files.ts'
import { worksOf } from '../../electron/works/all.ts'
import type { EventId } from '../../src/domain/value/id.ts'
import { report, seedOf, times } from './figures.ts'
import { removeFolder, tempFolder } from './opened.ts'
import { type RawAnswer, rawRequest, type RawRequest, sendRaw } from './raw-http.ts'
import { Seeded } from './seeded.ts'

const TOKEN = 'Zk3vQp8sLw2xYd7mNc5tRb9hUf4gJa6e'
const SECRET = 'nobody-outside-may-read-this'
const INDEX = '<!doctype html>'
const LIMIT = 1000
const entry = entryCodes()

const folder = tempFolder()
const root = join(folder, 'window')
mkdirSync(root)
writeFileSync(join(root, 'index.html'), INDEX)
writeFileSync(join(folder, 'secret.json'), SECRET)

const opened = openWorkspace(join(folder, 'data'))
if (!opened.ok) throw new Error(opened.refusal.kind)
const workspace = opened.value
const { console } = workspace
const server = loopbackServer(partsFor(windowFiles(root, () => ({}))))
let port = 0
let host = ''

beforeAll(async () => {
  port = await listening(server)
  host = `127.0.0.1:${port}`
})
afterAll(() => {
  server.close()
  workspace.close()
  removeFolder(folder)
})

const known = (): Record<string, string> => ({ host, authorization: `Bearer ${TOKEN}` })
const ask = (request: RawRequest): Promise<RawAnswer> => sendRaw(port, rawRequest(request))
const json = { 'content-type': 'application/json' }

test('R-FUZZ loopback: who knows the address and the token is served', async () => {
  expect(await ask({ headers: known() })).toMatchObject({ status: 200 })
  expect(await ask({ target: `/?token=${entry.issue()}`, headers: { host } })).toMatchObject({ status: 303 })
  const call = {
    method: 'POST',
    target: '/call/workspace.read',
    headers: { ...known(), ...json },
    body: '{}',
  }
  const { status, body } = await ask(call)
  expect([status, JSON.parse(body.toString())]).toMatchObject([200, { ok: true }])
})

describe('R-FUZZ loopback: is refused before anything is read', () => {
  test.for<[string, number, () => Record<string, string>]>([
    ['a foreign host', 421, () => ({ ...known(), host: 'plantao.example' })],
    ['a host that begins like ours', 421, () => ({ ...known(), host: `127.0.0.1.plantao.example:${port}` })],
    ['a host that ends like ours', 421, () => ({ ...known(), host: `x@127.0.0.1:${port}` })],
    ['our host without its port', 421, () => ({ ...known(), host: '127.0.0.1' })],
    ['an empty host', 421, () => ({ ...known(), host: '' })],
    ['a foreign page', 403, () => ({ ...known(), origin: 'https://plantao.example' })],
    ['a page without an origin of its own', 403, () => ({ ...known(), origin: 'null' })],
    ['a page of another port', 403, () => ({ ...known(), origin: 'http://127.0.0.1:1' })],
    ['our page over another scheme', 403, () => ({ ...known(), origin: `https://${host}` })],
    ['no token', 403, () => ({ host })],
    ['an empty token', 403, () => ({ host, authorization: 'Bearer ' })],
    ['another token', 403, () => ({ host, authorization: `Bearer ${'a'.repeat(TOKEN.length)}` })],
    ['a token of other letters', 403, () => ({ host, authorization: `Bearer ${'é'.repeat(TOKEN.length)}` })],
    ['a piece of the token', 403, () => ({ host, authorization: `Bearer ${TOKEN.slice(0, -1)}` })],
    ['the command line’s token as a cookie', 403, () => ({ host, cookie: `plantao-${port}=${TOKEN}` })],
    [
      'a page of another port, by the browser’s word',
      403,
      () => ({ ...known(), 'sec-fetch-site': 'same-site' }),
    ],
    ['a foreign page, by the browser’s word', 403, () => ({ ...known(), 'sec-fetch-site': 'cross-site' })],
    ['another cookie', 403, () => ({ host, cookie: `plantao-${port}=${'a'.repeat(TOKEN.length)}` })],
    [
      'a cookie of other letters',
      403,
      () => ({ host, cookie: `plantao-${port}=${'ç'.repeat(TOKEN.length)}` }),
    ],
  ])('%s', async ([, status, headers]) => {
    const answers = await Promise.all(
      [
        {},
        { target: '/index.html' },
        { target: '/changed' },
        { method: 'POST', target: '/call/workspace.read', body: '{}' },
      ].map((request) => ask({ ...request, headers: { ...headers(), ...json } })),
    )
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status])
    expect(answers.map(faultIn)).toEqual([null, null, null, null])
  })

  test('a token in the address that is not this start’s', async () => {
    for (const wrong of [
      '',
      'x',
      'é'.repeat(TOKEN.length),
      encodeURIComponent('é'.repeat(TOKEN.length)),
      '%',
      '%ff',
    ])
      expect((await ask({ target: `/?token=${wrong}`, headers: { host } })).status).toBeOneOf([400, 403])
  })
})

describe('R-FUZZ loopback: with the token', () => {
  const post = (request: RawRequest): Promise<RawAnswer> =>
    ask({
      method: 'POST',
      target: '/call/workspace.read',
      ...request,
      headers: { ...known(), ...json, ...request.headers },
    })

  test.for([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
    'application/json, text/plain',
  ])('a body of the type "%s" is refused, so that no form of another page can send one', async (type) => {
    expect((await post({ headers: { 'content-type': type }, body: '{}' })).status).toBe(415)
  })

  test('broken JSON is refused as such', async () => {
    const refusal = { kind: 'inputInvalid', path: '$', detail: 'JSON' }
    for (const body of ['{', '{"a":', '[', 'undefined', '\0', '{"a":1}}', '\ufeff{}']) {
      const answer = await post({ body })
      expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([200, { ok: false, refusal }])
    }
  })

  test('a body over 16 MB is refused, and the refusal arrives', async () => {
    expect((await post({ body: `"${'a'.repeat(17 * 1024 * 1024)}"` })).status).toBe(413)
  })

  test.for(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'])(
    '%s is no method of ours',
    async (method) => {
      expect((await ask({ method, headers: known() })).status).toBe(405)
    },
  )

  test('a room that nobody knows is not found', async () => {
    expect((await post({ target: '/nothing/here', body: '{}' })).status).toBe(404)
    expect((await ask({ target: '/nothing/here', headers: known() })).status).toBe(404)
    const unknown = await post({ target: '/call/toString', body: '{}' })
    expect(JSON.parse(unknown.body.toString())).toMatchObject({
      ok: false,
      refusal: { kind: 'inputInvalid' },
    })
  })

  test('no path leads out of the window’s folder', async () => {
    for (const target of escapes()) {
      const answer = await ask({ target, headers: known() })
      // What a browser's rules read as the root is the root.
      const status = answer.body.toString() === INDEX ? 404 : answer.status
      expect([target, faultIn(answer), status]).toEqual([target, null, expect.toBeOneOf([400, 404])])
    }
  })
})

test('R-FUZZ loopback: five thousand broken requests get a status and nothing else', async () => {
  const [runs, seed] = [times({ ci: 5_000, full: 100_000 }), seedOf(20_261_108)]
  const found = await fuzz(port, runs, seed)
  report('R-FUZZ loopback', {
    seed,
    runs,
    ...found.statuses,
    slowest: found.slowest,
    failure: found.failure ?? 'none',
  })
  expect(found.failure).toBeNull()
  expect(await ask({ headers: known() })).toMatchObject({ status: 200 })
}, 120_000)

test('R-FUZZ loopback control: a server that shows its stack, and one that joins paths, are caught', async () => {
  const showing = createServer((_, response) => response.writeHead(404).end(new Error('planted').stack))
  const joined = (path: string): string => join(root, decodeURIComponent(path))
  const joining = loopbackServer(
    partsFor((path) => (isFile(joined(path)) ? { body: readFileSync(joined(path)), headers: {} } : null)),
  )
  try {
    const shown = await fuzz(await listening(showing), 20, 1)
    expect(shown.failure).toContain('stack')
    const led = await fuzz(await listening(joining), 3000, 2)
    expect(led.failure).toContain(SECRET)
  } finally {
    showing.close()
    joining.close()
  }
})

function partsFor(file: LoopbackParts['file']): LoopbackParts {
  const handlers = handlersOf(console)
  const { db } = console.ports.store
  const { digest } = console.ports
  return {
    token: TOKEN,
    entry,
    notEntered: 'not entered',
    log: () => undefined,
    answer: (call, input) => answerCall(handlers, () => {}, call, input),
    onChanged: (listener) => console.onChanged(listener),
    file,
    message: (event) => served(readMailHtml(db, digest, event as EventId)),
    attachment: (event, index) => served(readMailFile(db, digest, event as EventId, index)?.bytes ?? null),
    upload: (stream) => uploadUntilFull(console, stream),
    work: worksOf(console),
    door: doorOf(console),
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

const served = (body: string | Uint8Array | null) => (body === null ? null : { body, headers: {} })

const listening = (on: Server): Promise<number> =>
  new Promise((done) => on.listen(0, '127.0.0.1', () => done((on.address() as AddressInfo).port)))

function escapes(): readonly string[] {
  const ups = [
    '..',
    '%2e%2e',
    '.%2e',
    '%2E.',
    '..%00',
    '%2e%2e%2f',
    '..%2f',
    '..\\',
    '..%5c',
    '%252e%252e%252f',
  ]
  return [
    ...ups.flatMap((up) => [`/${up}/secret.json`, `/${up}secret.json`, `/window/${up}/${up}/secret.json`]),
    '//secret.json',
    '//',
    '///',
    '/\\secret.json',
    `/${join(folder, 'secret.json')}`,
    join(folder, 'secret.json'),
    '/etc/passwd',
    '/index.html/../../secret.json',
    '/index.html%00.json',
    'http://127.0.0.1/../secret.json',
    'http://',
    'file:///etc/passwd',
    `file://${join(folder, 'secret.json')}`,
    '/.',
    '/%',
    '/%ff',
    '/message/../secret.json',
    '/attachment/x/-1',
    '/attachment/x/__proto__',
    '/attachment//',
  ]
}

/** What an answer must never hold. */
function faultIn({ status, body, head, millis }: RawAnswer): string | null {
  const said = `${head}\n${body.toString('latin1')}`
  if (said.includes(SECRET)) return `gave away ${SECRET}`
  if (/\bat .+:\d+:\d+|node:internal|Error:/.test(said)) return `showed its stack: ${said.slice(0, 200)}`
  if (status >= 500) return `answered ${status}`
  if (millis > LIMIT) return `took ${Math.round(millis)} ms`
  return null
}

async function fuzz(at: number, runs: number, seed: number) {
  const random = new Seeded(seed)
  const statuses: Record<string, number> = {}
  let slowest = 0
  for (let run = 0; run < runs; run++) {
    const bytes = brokenRequest(random, `127.0.0.1:${at}`)
    const answer = await sendRaw(at, bytes)
    const status = answer.status === 0 ? 'closed' : `${answer.status}`
    statuses[status] = (statuses[status] ?? 0) + 1
    slowest = Math.max(slowest, Math.round(answer.millis))
    const fault = faultIn(answer)
    if (fault)
      return {
        statuses,
        slowest,
        failure: `${fault}, asked ${JSON.stringify(bytes.subarray(0, 400).toString('latin1'))}`,
      }
  }
  return { statuses, slowest, failure: null }
}

const TARGETS = [
  '/',
  '/index.html',
  '/call/workspace.read',
  '/call/queue.window',
  '/call/x',
  '/door/import',
  '/door/seed',
  '/message/x',
]
const BODIES = [
  '{}',
  '{',
  '{"paths":["/etc"],"profile":null,"authServers":[1]}',
  '[]',
  '"a"',
  '\0\0',
  '{"__proto__":{}}',
]
const NOISE = [
  '\0',
  '\r\n',
  '\r\n\r\n',
  ' ',
  '%',
  '%2e%2e/',
  '..',
  '\xff',
  ':',
  ';',
  '"',
  'é',
  '?token=',
  '#',
  '\t',
]

/** A request with something broken in it: a word of it exchanged, or bytes put in, taken out and turned over. */
function brokenRequest(random: Seeded, host: string): Buffer {
  const headers: Record<string, string> = {
    host: random.chance(0.9) ? host : random.pick(['', 'x', `${host}.`, `${host}@x`]),
    ...(random.chance(0.85) ? { authorization: `Bearer ${TOKEN}` } : {}),
    ...(random.chance(0.2) ? { origin: random.pick(['null', `http://${host}`, 'http://x', '']) } : {}),
    ...(random.chance(0.5) ? json : { 'content-type': random.pick(['', 'text/plain', 'application/json;']) }),
    ...(random.chance(0.1)
      ? { 'content-length': random.pick(['-1', '5', '99999999999999999999', 'x']) }
      : {}),
    ...(random.chance(0.1) ? { 'transfer-encoding': random.pick(['chunked', 'gzip', 'chunked, x']) } : {}),
    ...(random.chance(0.05)
      ? { [random.pick(['x', 'cookie', 'expect', 'upgrade'])]: 'a'.repeat(random.below(20_000)) }
      : {}),
  }
  const method = random.pick(['GET', 'GET', 'POST', 'POST', 'PUT', 'HEAD', 'get', 'CONNECT', ''])
  const target = random.chance(0.4) ? random.pick(escapes()) : random.pick(TARGETS)
  const whole = rawRequest({ method, target, headers, body: method === 'POST' ? random.pick(BODIES) : '' })
  return random.chance(0.6) ? whole : mangled(whole, random)
}

function mangled(whole: Buffer, random: Seeded): Buffer {
  let bytes = whole
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(bytes.length)
    const put = random.chance(0.5)
      ? Buffer.from(random.pick(NOISE), 'latin1')
      : Buffer.from(random.bytes(random.below(5)))
    bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + random.below(6))])
  }
  return bytes
}
