import { Agent, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handlersOf } from '../../electron/calls/all.ts'
import { type LoopbackParts, loopbackServer } from '../../electron/ipc/loopback.ts'
import { entryCodes } from '../../electron/ipc/entry.ts'
import { answerCall } from '../../electron/ipc/router.ts'
import type { Answer } from '../../src/contract/ipc.ts'
import { NO_FILTER } from '../support/no-filter.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Work } from './measure.ts'
import type { Site } from './site.ts'

const TOKEN = 'bench'
const CALLS = 100
const ASK = JSON.stringify({ scope: 'open', offset: 0, limit: 50, filter: NO_FILTER, sort: 'queue' })

/** P4 over the headless console's HTTP: the whole queue's first rows, beside the same bytes made beforehand. */
export async function overLoopback(sites: readonly Site[]): Promise<readonly Figure[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const hosts = await Promise.all(sites.map((site) => hostsOf(site)))
  try {
    const works = Object.fromEntries(
      hosts.flatMap(({ tickets, ours, ready }) => [
        [`ours ${tickets}`, asking(agent, ours)],
        [`floor ${tickets}`, asking(agent, ready)],
      ]),
    ) as Record<string, Work>
    const took = await inTurns(works)
    const least = sites[0]!.tickets
    return sites.map(({ tickets }, at) =>
      figure({
        id: 'P4',
        work: `first 50 rows of the queue by HTTP, ${tickets} tickets`,
        ours: took[`ours ${tickets}`]!,
        floor: took[`floor ${tickets}`]!,
        floorIs: 'same bytes by HTTP',
        bound: null,
        ...(at > 0
          ? { growth: { from: took[`ours ${least}`]!, over: `${least} tickets`, bound: 1.25 } }
          : {}),
      }),
    )
  } finally {
    agent.destroy()
    for (const { ours, ready } of hosts) for (const server of [ours, ready]) server.close()
  }
}

interface Hosts {
  readonly tickets: number
  readonly ours: Server
  readonly ready: Server
}

async function hostsOf({ tickets, console }: Site): Promise<Hosts> {
  const handlers = handlersOf(console)
  const answer = (call: string, input: unknown): Answer<unknown> =>
    answerCall(
      handlers,
      (_id, _call, fault) => {
        throw fault
      },
      call,
      input,
    )
  const made = answer('queue.window', JSON.parse(ASK))
  return { tickets, ours: await listening(answer), ready: await listening(() => made) }
}

async function listening(answer: LoopbackParts['answer']): Promise<Server> {
  const server = loopbackServer({
    token: TOKEN,
    entry: entryCodes(),
    notEntered: '',
    log: (_id, _call, fault) => {
      throw fault
    },
    answer,
    onChanged: () => () => undefined,
    file: () => null,
    message: () => null,
    attachment: () => null,
    upload: () => Promise.resolve(null),
    work: () => Promise.reject(new Error('no work is asked for here')),
    door: () => Promise.reject(new Error('the bench knocks at no door')),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

const asking = (agent: Agent, server: Server): Work => ({
  calls: CALLS,
  run: async () => {
    let bytes = 0
    for (let call = 0; call < CALLS; call++) bytes += await ask(agent, server)
    return bytes
  },
})

function ask(agent: Agent, server: Server): Promise<number> {
  const { port } = server.address() as AddressInfo
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
  const options = { agent, port, host: '127.0.0.1', path: '/call/queue.window', method: 'POST', headers }
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve(response.statusCode === 200 ? bytes : NaN))
    })
    asked.on('error', reject)
    asked.end(ASK)
  })
}
