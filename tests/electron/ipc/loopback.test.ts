import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entryCodes } from '../../../electron/ipc/entry.ts'
import { loopbackServer, type LoopbackParts } from '../../../electron/ipc/loopback.ts'
import { type RawAnswer, rawRequest, type RawRequest, sendRaw } from '../../reliability/raw-http.ts'

const TOKEN = 'Zk3vQp8sLw2xYd7mNc5tRb9hUf4gJa6e'
const NOT_ENTERED = 'Abra o endereço'
const json = { 'content-type': 'application/json' }
let clock = 0
const entry = entryCodes(() => clock)
const logged: string[] = []

const partsFor = (file: LoopbackParts['file']): LoopbackParts => ({
  token: TOKEN,
  entry,
  notEntered: NOT_ENTERED,
  log: (id, room) => logged.push(`${id} ${room}`),
  answer: () => ({ ok: true, value: null }),
  onChanged: () => () => undefined,
  file,
  message: () => null,
  attachment: () => null,
  upload: async (stream) => {
    let size = 0
    for await (const chunk of stream) size += (chunk as Buffer).length
    return size > 8 ? null : { ok: true, value: { id: 'upload-1', size } }
  },
  work: (name, _input, { onProgress }) => {
    onProgress(3)
    return Promise.resolve({ ok: true, value: name })
  },
  door: () => Promise.resolve({ ok: true, value: null }),
})

const listening = (on: Server): Promise<number> =>
  new Promise((done) => on.listen(0, '127.0.0.1', () => done((on.address() as AddressInfo).port)))

const server = loopbackServer(partsFor(() => ({ body: 'window', headers: {} })))
let port = 0
let host = ''
beforeAll(async () => {
  port = await listening(server)
  host = `127.0.0.1:${port}`
})
afterAll(() => server.close())

const known = (): Record<string, string> => ({ host, authorization: `Bearer ${TOKEN}` })
const ask = (request: RawRequest): Promise<RawAnswer> => sendRaw(port, rawRequest(request))

describe('the entry', () => {
  const enter = async (headers: Record<string, string> = {}, code = entry.issue()) => {
    const answer = await ask({ target: `/?token=${code}`, headers: { host, ...headers } })
    const cookie = /^set-cookie: ([^;\r]+)(.*)$/im.exec(answer.head)
    return { ...answer, code, cookie: cookie?.[1] ?? '', attributes: cookie?.[2] ?? '' }
  }

  test('opens for ten minutes, also to who comes second; after them only the browser that is in goes to the window', async () => {
    const first = await enter()
    expect([first.status, first.attributes]).toEqual([303, '; HttpOnly; SameSite=Strict; Path=/'])
    expect((await enter({}, first.code)).status).toBe(303)
    clock += 599_999
    expect((await enter({}, first.code)).status).toBe(303)
    clock += 1
    const second = await enter({}, first.code)
    expect([second.status, second.body.toString()]).toEqual([403, `${NOT_ENTERED}\n`])
    const again = await enter({ cookie: first.cookie }, first.code)
    expect([again.status, again.cookie]).toEqual([303, ''])
    expect(again.head).toMatch(/^location: \/\r?$/im)
    expect((await ask({ headers: { host, cookie: first.cookie } })).status).toBe(200)
  })

  test('gives a cookie of this port, which is neither the code nor the command line’s token', async () => {
    const { cookie, code } = await enter()
    expect(cookie).toMatch(new RegExp(`^plantao-${port}=[\\w-]{32}$`))
    expect(cookie).not.toContain(code)
    const value = cookie.split('=')[1] ?? ''
    expect((await ask({ headers: { host, authorization: `Bearer ${value}` } })).status).toBe(403)
    expect((await ask({ headers: { host, cookie: `plantao-1=${value}` } })).status).toBe(403)
  })

  test('leaves the cookie useless to a page of another port, and to who knocks at the command line’s door', async () => {
    const { cookie } = await enter()
    const sites = ['same-origin', 'none', 'same-site', 'cross-site']
    const answers = await Promise.all(
      sites.map((site) => ask({ headers: { host, cookie, 'sec-fetch-site': site } })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 403])
    const knock = { method: 'POST', target: '/door/entry', body: '{}', headers: { host, cookie, ...json } }
    expect((await ask(knock)).status).toBe(404)
  })

  test('is made afresh for a command line, each address with minutes of its own', async () => {
    const knock = { method: 'POST', target: '/door/entry', body: '{}', headers: { ...known(), ...json } }
    const { body } = await ask(knock)
    const { address } = (JSON.parse(body.toString()) as { value: { address: string } }).value
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\?token=`))
    expect((await enter({}, address.split('=')[1])).status).toBe(303)
    expect((await enter({}, 'not-a-code')).status).toBe(403)
  })
})

describe('a file and a long work', () => {
  const cookie = async (): Promise<string> => {
    const { head } = await ask({ target: `/?token=${entry.issue()}`, headers: { host } })
    return /^set-cookie: ([^;\r]+)/im.exec(head)?.[1] ?? ''
  }
  const bytes = { 'content-type': 'application/octet-stream' }

  test('a file is taken in as bytes alone, within its limit, and from nobody outside', async () => {
    const headers = { host, cookie: await cookie() }
    const upload = { method: 'POST', target: '/upload', body: '12345678' }
    const taken = await ask({ ...upload, headers: { ...headers, ...bytes } })
    expect(JSON.parse(taken.body.toString())).toEqual({ ok: true, value: { id: 'upload-1', size: 8 } })
    expect((await ask({ ...upload, body: '123456789', headers: { ...headers, ...bytes } })).status).toBe(413)
    const plain = { ...headers, 'content-type': 'text/plain' }
    expect((await ask({ ...upload, headers: plain })).status).toBe(415)
    expect((await ask({ ...upload, headers: { host, ...bytes } })).status).toBe(403)
    const foreign = { ...headers, ...bytes, 'sec-fetch-site': 'same-site' }
    expect((await ask({ ...upload, headers: foreign })).status).toBe(403)
  })

  test('a work tells how far it is and ends with its answer; the command line has its own door', async () => {
    const request = { method: 'POST', target: '/run/mail.import', body: '{}' }
    const done = await ask({ ...request, headers: { host, cookie: await cookie(), ...json } })
    expect(done.body.toString()).toContain('{"progress":3}')
    expect(done.body.toString()).toContain('{"ok":true,"value":"mail.import"}')
    expect((await ask({ ...request, headers: { ...known(), ...json } })).status).toBe(404)
  })
})

describe('a fault outside of a call', () => {
  const failing = loopbackServer({
    ...partsFor(() => {
      throw new Error('planted')
    }),
    door: (_command, _input, { onProgress }) => {
      onProgress(7)
      return Promise.reject(new Error('planted'))
    },
  })
  afterAll(() => failing.close())

  test('is logged once under the id that is answered, and says nothing else', async () => {
    const at = await listening(failing)
    const headers = { host: `127.0.0.1:${at}`, authorization: `Bearer ${TOKEN}` }
    logged.length = 0
    const file = await sendRaw(at, rawRequest({ target: '/x?token=y', headers }))
    const id = file.body.toString().trim()
    expect([file.status, logged]).toEqual([500, [`${id} GET /x`]])
    expect(id).toMatch(/^[\da-f-]{36}$/)
    const door = await sendRaw(
      at,
      rawRequest({ method: 'POST', target: '/door/import', headers: { ...headers, ...json }, body: '{}' }),
    )
    const [progress, answer] = door.body
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(progress).toEqual({ progress: 7 })
    expect(logged[1]).toBe(`${answer.fault.id} work/import`)
    expect(logged).toHaveLength(2)
  })
})
