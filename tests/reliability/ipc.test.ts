import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { handlersOf } from '../../electron/calls/all.ts'
import { answerCall } from '../../electron/ipc/router.ts'
import { type OpenWorkspace, openWorkspace } from '../../electron/open-workspace.ts'
import type { OpenStore } from '../../electron/store/fact-store.ts'
import type { Answer } from '../../src/contract/ipc.ts'
import type { TicketId } from '../../src/domain/value/id.ts'
import { anyCall, type Known } from './call-inputs.ts'
import { scrubbed } from './checked.ts'
import { report, seedOf, times } from './figures.ts'
import { removeFolder, tempFolder } from './opened.ts'
import { countersOf, recounted } from './recount.ts'

const folder = tempFolder()
const opened = openWorkspace(folder)
if (!opened.ok) throw new Error(opened.refusal.kind)
const { console } = opened.value
const { store } = console.ports
// Only what is written matters here, not whether it would survive the power.
console.host.database.pragma('synchronous = OFF')
afterAll(() => {
  ;(opened as { value: OpenWorkspace }).value.close()
  removeFolder(folder)
})

type Ask = (name: string, input: unknown) => Answer<unknown>

const LIMIT = 1000

test('R-FUZZ IPC: no call throws, faults, writes where it refuses, or takes over a second', () => {
  const [runs, seed] = [times({ ci: 5_000, full: 1_000_000 }), seedOf(20_261_107)]
  const found = fuzzCalls(asks(), runs, seed)
  report('R-FUZZ IPC', { seed, ...found, failure: found.failure ?? 'none' })
  expect(found.failure).toBeNull()
  expect(found.runs).toBe(runs)
  expect(found.accepted).toBeGreaterThan(runs / 20)
  expect(found.refused).toBeGreaterThan(runs / 4)
  expect(scrubbed(store.db)).toEqual([])
  expect(countersOf(store)).toEqual(recounted(store))
}, 120_000)

test('R-FUZZ IPC control: a call that writes and then refuses is caught', () => {
  const ask = asks()
  const writing: Ask = (name, input) => {
    const answer = ask(name, input)
    if (!answer.ok) console.host.local.write('planted', name)
    if (!answer.ok) store.db.run`UPDATE counter SET value = value WHERE name = 'queuedReplies'`
    return answer
  }
  expect(fuzzCalls(writing, 200, 1).failure).toContain('wrote')
})

test('R-FUZZ IPC control: a call that throws on some inputs is caught, and one that hides it as a fault', () => {
  const broken = new Set(['ticket.read'])
  const handlers = {
    ...handlersOf(console),
    'ticket.read': () => {
      throw new Error('planted')
    },
  }
  const throwing: Ask = (name, input) => {
    if (broken.has(name)) throw new Error('planted')
    return asks()(name, input)
  }
  expect(fuzzCalls(throwing, 200, 1).failure).toContain('planted')
  expect(fuzzCalls((name, input) => answerCall(handlers, () => {}, name, input), 400, 1).failure).toContain(
    'fault',
  )
})

function asks(): Ask {
  const handlers = handlersOf(console)
  return (name, input) => answerCall(handlers, (_id, _call, fault) => faults.push(String(fault)), name, input)
}

const faults: string[] = []

interface Fuzzed {
  readonly runs: number
  readonly accepted: number
  readonly refused: number
  readonly slowest: number
  readonly failure: string | null
}

function fuzzCalls(ask: Ask, runs: number, seed: number): Fuzzed {
  const seen = { accepted: 0, refused: 0, slowest: 0 }
  const details = fc.check(
    fc.property(anyCall(), (call) => {
      const input = call.aim(knownIn(store))
      const before = written(store)
      const start = performance.now()
      const answer = ask(call.name, input)
      const took = performance.now() - start
      seen.slowest = Math.max(seen.slowest, took)
      seen[answer.ok ? 'accepted' : 'refused'] += 1
      hold(answer, { took, wrote: written(store) - before })
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
  const failure = details.failed
    ? `${String(details.errorInstance)} ${fc.stringify(details.counterexample)}`.slice(0, 2000)
    : null
  return { runs: details.numRuns, ...seen, slowest: Math.round(seen.slowest), failure }
}

/** What every answer promises, whatever was asked. */
function hold(answer: Answer<unknown>, { took, wrote }: { took: number; wrote: number }): void {
  if (took > LIMIT) throw new Error(`took ${Math.round(took)} ms`)
  if (JSON.stringify(answer) === undefined) throw new Error('the answer cannot be sent')
  if (answer.ok) return
  if ('fault' in answer) throw new Error(`fault: ${faults.at(-1)}`)
  if (typeof answer.refusal.kind !== 'string') throw new Error('a refusal without a kind')
  if (wrote > 0) throw new Error(`wrote ${wrote} rows and refused with ${answer.refusal.kind}`)
}

const written = ({ db }: OpenStore): number => db.get<{ n: number }>`SELECT total_changes() AS n`?.n ?? 0

const MISSING = '00000000-0000-4000-8000-000000000000'

function knownIn(from: OpenStore): Known {
  const rows = from.db.all<{ id: string }>`SELECT id FROM ticket ORDER BY stream DESC LIMIT 20`
  return {
    profiles: from.currentProfiles().map(({ profile }) => profile.id),
    tickets: [...rows.map(({ id }) => id), MISSING],
    on: (id) => namesOn(from, id as TicketId),
  }
}

function namesOn(from: OpenStore, id: TicketId): ReturnType<Known['on']> {
  const ticket = from.ticket(id)?.ticket
  const profile = ticket && from.profileOf(ticket.profileVersion)
  const events = from.db.all<{ id: string }>`
    SELECT text ->> '$.id' AS id FROM event WHERE stream = (SELECT stream FROM ticket WHERE id = ${id})`
  const accounts = from.db.all<{ id: string }>`SELECT id FROM account ORDER BY stream DESC LIMIT 8`
  const contacts = from.db.all<{ id: string }>`SELECT id FROM contact ORDER BY id DESC LIMIT 12`
  return {
    account: [...accounts.map((account) => account.id), MISSING],
    contact: [...contacts.map((contact) => contact.id), MISSING],
    event: [...events.map((event) => event.id), MISSING],
    base: [ticket?.newestMessage ?? null],
    reply: [...(ticket?.replies.keys() ?? []), MISSING],
    status: profile?.statuses.map(({ status }) => status) ?? [''],
    sector: profile?.sectors.map((sector) => sector.id) ?? [''],
    severity: profile?.severities.map((severity) => severity.id) ?? [''],
    type: profile?.types.map((type) => type.id) ?? [''],
  }
}
