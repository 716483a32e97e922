import { expect, test } from 'vitest'
import { intlOf, sayIn } from '../../../../src/i18n/intl.ts'
import type { Place } from '../../../../src/renderer/app/commands/command.ts'
import { keysOf } from '../../../../src/renderer/app/commands/keys.ts'
import { commandSections } from '../../../../src/renderer/app/palette/sections.ts'
import type { Route } from '../../../../src/renderer/app/route.ts'

const queue: Route = { page: 'queue', scope: 'open' }
const keys = keysOf({ oneLetter: true, remapped: {} })
const at = (route: Route): Place => ({
  route,
  list: queue,
  say: sayIn(intlOf('pt-BR')),
  show: () => undefined,
})
const idsIn = (typed: string, route: Route = queue) =>
  commandSections({ typed, place: at(route), keys }).flatMap(({ entries }) => entries.map(({ id }) => id))

test('a command is listed once, with the key by which it can be given', () => {
  const entries = commandSections({ typed: '', place: at(queue), keys }).flatMap((section) => section.entries)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  expect(entries.find(({ id }) => id === 'shortcuts')?.keyName).toBe('?')
})

test('what cannot be done here and now is not offered: no row has the focus, no ticket is open', () => {
  expect(idsIn('')).not.toContain('claim')
  expect(idsIn('', { page: 'settings', section: 'look' })).not.toContain('reply')
  expect(idsIn('')).toContain('go.mine')
})

test('the best fit stands first, whatever its section', () => {
  expect(idsIn('aparencia')[0]).toBe('go.settings.look')
  expect(idsIn('atalhos')[0]).toBe('shortcuts')
  expect(idsIn('xyzw')).toEqual([])
})
