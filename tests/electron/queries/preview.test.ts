import { expect, test } from 'vitest'
import type { Answer } from '../../../src/contract/ipc.ts'
import { handlersOf } from '../../../electron/calls/all.ts'
import { NO_FILTER } from '../../support/no-filter.ts'
import { after, DAY, millis } from '../../../src/domain/value/instant.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { NOW } from '../workspace.ts'
import { randomStore } from './store.ts'

const ALL = { scope: 'open', offset: 0, limit: 200, filter: NO_FILTER, sort: 'queue' } as const

test('XT-16: the business reading of a row is what the clock itself has left, at any later instant', () => {
  const store = randomStore(51, 160)
  const calls = handlersOf(store.console)
  let counted = 0
  for (const days of [0, 0.3, 2]) {
    store.clock.set(after(NOW, millis(days * DAY)))
    for (const row of answered(calls['queue.window'](ALL)).rows) {
      const whole = answered(calls['ticket.read']({ ticket: row.id }))
      const clock = whole.clocks.find((each) => each.clock === row.clock?.clock)
      if (!row.clock || !clock || row.clock.dueAt === null || !isOpen(row.clock.state)) continue
      expect(row.clock.aroundTheClock).toBe(clock.aroundTheClock)
      if (clock.aroundTheClock) expect(row.clock.countedLeft).toBeNull()
      else {
        expect([row.id, row.clock.countedLeft]).toEqual([row.id, clock.reading.remaining])
        counted += 1
      }
    }
  }
  expect(counted).toBeGreaterThan(20)
})

function answered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

const isOpen = (state: string): boolean => state === 'running' || state === 'breached'

test('the preview is the ticket’s own head and clocks, with its last three words, the newest first', () => {
  const store = randomStore(52, 60, 30)
  const calls = handlersOf(store.console)
  let full = 0
  for (const id of store.tickets) {
    const whole = answered(calls['ticket.read']({ ticket: id }))
    const preview = answered(calls['queue.preview']({ ticket: id }))
    const words = whole.timeline.filter(({ kind }) => ['message', 'reply', 'note'].includes(kind))
    expect(preview.words.map((word) => word.id)).toEqual(
      words
        .map((word) => word.id)
        .slice(-3)
        .toReversed(),
    )
    expect(preview.clocks.map(({ clock, dueAt }) => [clock, dueAt])).toEqual(
      whole.clocks.map(({ clock, reading }) => [clock, reading.dueAt]),
    )
    expect(preview).toMatchObject({ code: whole.code, status: whole.status, responsible: whole.responsible })
    if (preview.words.length === 3) full += 1
  }
  expect(full).toBeGreaterThan(3)
})

test('a long word is clipped, and one that was removed is null', () => {
  const store = randomStore(53, 3, 1)
  const calls = handlersOf(store.console)
  const [id] = store.tickets
  if (!id) throw new Error('a ticket was made')
  const [note] = valueOf(store.acts(id, { kind: 'note', text: `${'muito '.repeat(300)}` }))
  const text = (): string | null | undefined =>
    answered(calls['queue.preview']({ ticket: id })).words[0]?.text
  expect(text()?.length).toBeLessThan(425)
  expect(text()?.endsWith('…')).toBe(true)
  valueOf(store.acts(id, { kind: 'redact', events: [note ?? ''], basis: 'segredo' }))
  expect(text()).toBeNull()
})

test('a ticket that is not there has no preview', () => {
  const store = randomStore(54, 1, 1)
  const ticket = '00000000-0000-8000-9000-ffffffffffff'
  expect(handlersOf(store.console)['queue.preview']({ ticket })).toEqual({
    ok: false,
    refusal: { kind: 'ticketNotFound', ticket },
  })
})
