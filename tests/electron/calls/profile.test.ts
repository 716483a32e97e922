import { expect, test } from 'vitest'
import { handlersOf } from '../../../electron/calls/all.ts'
import { parseCall } from '../../../src/contract/ipc.ts'
import { workspace } from '../workspace.ts'

const read = (profile: string) => {
  const answer = handlersOf(workspace().console)['profile.read']({ profile })
  if (!answer.ok) throw new Error('not read')
  return answer.value
}

test('a profile in force is read with all that it lists', () => {
  const view = read('weconnect')
  expect(view).toMatchObject({ id: 'weconnect', name: 'WeConnect', shipped: false })
  expect(view.version).toMatch(/^[0-9a-f]{64}$/)
  expect(view.channels.map(({ opens }) => opens)).toContain('existingTicketOnly')
  for (const list of [view.plans, view.severities, view.types, view.statuses, view.sectors, view.macros])
    expect(list.length).toBeGreaterThan(1)
  expect(view.rules.intake.length).toBeGreaterThan(1)
})

test('of its days off it shows those from today to the end of the next year, in order', () => {
  const dates = read('weconnect').calendars[0]?.holidays.map(({ date }) => date) ?? []
  expect(dates.length).toBeGreaterThan(8)
  expect(dates).toEqual(dates.toSorted())
  expect(dates[0]).toBe('2026-12-25')
  expect(dates.at(-1)?.slice(0, 4)).toBe('2027')
})

test('the teams are listed, and what is our supposition in them is said', () => {
  const { console } = workspace()
  const answer = handlersOf(console)['profile.list']({})
  if (!answer.ok) throw new Error('not read')
  const assumed = Object.fromEntries(answer.value.map((each) => [each.id, each.assumed]))
  expect(Object.keys(assumed).toSorted()).toEqual(['dype', 'wati', 'webmania', 'weconnect', 'xtech'])
  expect(assumed).toMatchObject({ xtech: true, weconnect: false })
})

test('an unknown profile is refused', () => {
  const answer = handlersOf(workspace().console)['profile.read']({ profile: 'acme' })
  expect(answer).toEqual({ ok: false, refusal: { kind: 'profileNotFound', profile: 'acme' } })
})

test.each(['templates', 'macros'] as const)('of %s two under one id are refused, with the path', (list) => {
  const text = { id: 'aviso', name: 'Aviso', text: 'Olá', requires: [] }
  const entry = list === 'macros' ? { ...text, status: null, owner: null } : { ...text, confidential: false }
  const parsed = (entries: readonly unknown[]) =>
    parseCall('profile.publishTexts', {
      profile: 'wati',
      base: 'x',
      templates: [],
      macros: [],
      [list]: entries,
    })
  expect(parsed([entry, { ...entry, id: 'outro', name: 'Outro' }])).toMatchObject({ ok: true })
  expect(parsed([entry, { ...entry, name: 'Outro' }])).toEqual({
    ok: false,
    refusal: { kind: 'inputInvalid', path: list, detail: 'malformed' },
  })
})
