import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { askOwner } from '../../../electron/cli/ask-owner.ts'
import { entryCodes } from '../../../electron/ipc/entry.ts'
import { loopbackServer, type LoopbackParts } from '../../../electron/ipc/loopback.ts'

const TOKEN = 'Zk3vQp8sLw2xYd7mNc5tRb9hUf4gJa6e'
const SINCE = '2026-11-21T12:00:00.000Z'
const inUse = { ok: false, refusal: { kind: 'folderInUse', pid: 7, since: SINCE } }

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

async function asked(port: number, { token = TOKEN, stop = new AbortController() } = {}) {
  const told: number[] = []
  const owner = { pid: 7, ticks: null, since: SINCE, door: { port, token } }
  const onProgress = (done: number) => void told.push(done)
  const answer = await askOwner(owner, 'seed', { input: {}, watch: { signal: stop.signal, onProgress } })
  return { answer, told }
}

function owning(door: LoopbackParts['door']) {
  const logged: string[] = []
  const server = loopbackServer({
    token: TOKEN,
    entry: entryCodes(),
    notEntered: '',
    log: (id) => logged.push(id),
    answer: () => ({ ok: true, value: null }),
    onChanged: () => () => undefined,
    file: () => null,
    message: () => null,
    attachment: () => null,
    upload: () => Promise.resolve(null),
    work: () => Promise.reject(new Error('no work is asked for here')),
    door,
  })
  return { server, logged }
}

describe('the console that has the folder', () => {
  test('tells its progress and then its answer', async () => {
    const { server } = owning((_command, _input, { onProgress }) => {
      onProgress(1)
      onProgress(2)
      return Promise.resolve({ ok: true, value: { opened: 2 } })
    })
    expect(await asked(await portOf(server))).toEqual({
      answer: { ok: true, value: { opened: 2 } },
      told: [1, 2],
    })
  })

  test('gives the id under which it logged its fault, in the middle of a work and before one', async () => {
    const { server, logged } = owning(() => Promise.reject(new Error('planted')))
    const { answer } = await asked(await portOf(server))
    expect(answer).toEqual({ ok: false, fault: { id: logged[0] } })
    const broken = createServer((_, response) => response.writeHead(500).end('id-of-the-owner\n'))
    expect((await asked(await portOf(broken))).answer).toEqual({
      ok: false,
      fault: { id: 'id-of-the-owner' },
    })
  })

  test('is named where it does not let us in, and where nobody answers', async () => {
    const { server } = owning(() => Promise.resolve({ ok: true, value: null }))
    const port = await portOf(server)
    expect((await asked(port, { token: 'another' })).answer).toEqual(inUse)
    await new Promise((resolve) => server.close(resolve))
    expect((await asked(port)).answer).toEqual(inUse)
  })

  test('hears that who asked hangs up', async () => {
    const stop = new AbortController()
    const heard = Promise.withResolvers<null>()
    const { server } = owning((_command, _input, { signal }) => {
      signal.addEventListener('abort', () => heard.resolve(null))
      stop.abort()
      return heard.promise.then(() => ({ ok: true, value: null }))
    })
    const { answer } = await asked(await portOf(server), { stop })
    expect(answer).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
    await heard.promise
  })
})
