import { beforeEach, describe, expect, test } from 'vitest'
import { handlersOf } from '../../../electron/calls/all.ts'
import type { Topic } from '../../../src/contract/ipc.ts'
import type { ProfileId, TicketId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { opening } from '../../domain/ticket/samples.ts'
import { loaded, valueOf } from '../../profiles/loaded.ts'
import { NOW, type Workspace, workspace } from '../workspace.ts'

const TICKET = '00000000-0000-8000-8000-000000000001' as TicketId
const HOUR = 3_600_000

let desk: Workspace
let calls: ReturnType<typeof handlersOf>

beforeEach(() => {
  desk = workspace()
  calls = handlersOf(desk.console)
  const profile = 'weconnect' as ProfileId
  valueOf(desk.runs(TICKET, opening(loaded('weconnect'), { at: NOW }), { profile }))
})

const listed = () => {
  const answer = calls['reminder.list']({})
  if (!answer.ok) throw new Error('no list')
  return answer.value.reminders
}
const set = (at: number, note = '') => calls['reminder.set']({ ticket: TICKET, at, note })

test('a reminder stands with its ticket, the nearest first, until it is done', () => {
  const told: (readonly Topic[])[] = []
  desk.console.onChanged((topics) => told.push(topics))
  set(NOW + 2 * HOUR, 'depois')
  set(NOW + HOUR, 'antes')
  expect(told).toEqual([['reminders'], ['reminders']])
  expect(listed().map(({ note, ticket }) => [note, ticket])).toEqual([
    ['antes', TICKET],
    ['depois', TICKET],
  ])
  calls['reminder.finish']({ id: listed()[0]?.id ?? '' })
  expect(listed().map(({ note }) => note)).toEqual(['depois'])
})

test('one that fell due while no console ran is late at the next start, and not before', () => {
  set(NOW + HOUR)
  desk.clock.set(instant(NOW + 2 * HOUR))
  expect(listed()[0]?.late).toBe(false)
  calls = handlersOf(desk.console)
  expect(listed()[0]?.late).toBe(true)
})

test('each is announced once, and once more after it was put off', () => {
  set(NOW + HOUR)
  const id = listed()[0]?.id ?? ''
  const tell = () => calls['reminder.tell']({ id })
  expect([tell(), tell()]).toEqual([
    { ok: true, value: { first: true } },
    { ok: true, value: { first: false } },
  ])
  calls['reminder.move']({ id, at: NOW + 2 * HOUR })
  expect([tell(), tell()]).toMatchObject([{ value: { first: true } }, { value: { first: false } }])
  calls['reminder.finish']({ id })
  expect(tell()).toMatchObject({ value: { first: false } })
})

test('what has passed, and a ticket that is not there, remind of nothing', () => {
  expect(set(NOW)).toEqual({ ok: false, refusal: { kind: 'instantInPast' } })
  const ticket = '00000000-0000-8000-8000-00000000000f'
  expect(calls['reminder.set']({ ticket, at: NOW + HOUR, note: '' })).toMatchObject({
    refusal: { kind: 'ticketNotFound' },
  })
  expect(calls['reminder.times']({ ticket })).toMatchObject({ refusal: { kind: 'ticketNotFound' } })
  expect(listed()).toEqual([])
})

test('a row that cannot be read costs itself alone', () => {
  set(NOW + HOUR, 'bom')
  desk.console.host.local.write('reminder:broken', '{"id":')
  expect(listed().map(({ note }) => note)).toEqual(['bom'])
})

test('the times offered are those of the ticket’s own team', () => {
  expect(calls['reminder.times']({ ticket: TICKET })).toMatchObject({
    ok: true,
    value: [{ id: 'hour' }, {}, {}, {}],
  })
})

describe('a removal of words on the ticket', () => {
  const removeWords = () => {
    const opened = desk.ports.store.ticket(TICKET)
    if (!opened) throw new Error('no ticket')
    const act = { kind: 'redact' as const, events: [opened.last], basis: 'titular' as const }
    return calls['ticket.act']({ ticket: TICKET, act })
  }

  test('empties the notes of its reminders, which no kill can take along, and every window hears of it', () => {
    set(NOW + HOUR, 'o CPF é 000')
    const { local } = desk.console.host
    const removed: string[] = []
    const watched = { ...local, remove: (name: string) => void removed.push(name) }
    const host = { ...desk.console.host, local: watched }
    const told: (readonly Topic[])[] = []
    desk.console.onChanged((topics) => told.push(topics))
    calls = handlersOf({ ...desk.console, host })
    expect(removeWords()).toMatchObject({ ok: true })
    expect(listed()).toMatchObject([{ ticket: TICKET, note: '', at: NOW + HOUR }])
    expect(removed).toEqual([`draft:${TICKET}`])
    expect(told).toContainEqual([`draft:${TICKET}`, 'reminders'])
  })
})
