import { parse } from 'valibot'
import { expect, test } from 'vitest'
import { menuSchema, type MenuView } from '../../../../src/contract/menu.ts'
import { intlOf, type Locale, sayIn } from '../../../../src/i18n/intl.ts'
import { COMMANDS } from '../../../../src/renderer/app/commands/all.ts'
import { isOffered, type Place } from '../../../../src/renderer/app/commands/command.ts'
import { keysOf } from '../../../../src/renderer/app/commands/keys.ts'
import { acceleratorOf, menuOf } from '../../../../src/renderer/app/desktop/menu.ts'
import type { Route } from '../../../../src/renderer/app/route.ts'

const QUEUE: Route = { page: 'queue', scope: 'open' }

function at(route: Route, locale: Locale = 'pt-BR'): { readonly place: Place; readonly menu: MenuView } {
  const place = { route, list: QUEUE, say: sayIn(intlOf(locale)), show: () => undefined }
  const keys = keysOf({ oneLetter: true, remapped: {} })
  return { place, menu: menuOf({ place, keys, locale }) }
}

const entriesOf = ({ sections }: MenuView) => sections.flatMap(({ entries }) => entries)

test('the menu is the table of commands: each stands in it once, offered where the palette offers it', () => {
  for (const route of [QUEUE, { page: 'clients' }, { page: 'ticket', id: 'x' }] as const) {
    const { place, menu } = at(route)
    const entries = entriesOf(menu)
    for (const command of COMMANDS.filter(({ inPalette }) => inPalette !== false)) {
      expect(entries.filter(({ id }) => id === command.id)).toEqual([
        expect.objectContaining({ label: place.say(command.label), enabled: isOffered(command, place) }),
      ])
    }
  }
  const offered = (route: Route) => entriesOf(at(route).menu).find(({ id }) => id === 'filter')?.enabled
  expect([offered(QUEUE), offered({ page: 'clients' })]).toEqual([true, false])
})

test('its menus stand in their order, and pass the contract', () => {
  for (const locale of ['pt-BR', 'en'] as const) {
    const { menu } = at(QUEUE, locale)
    expect(parse(menuSchema, menu)).toEqual(menu)
    expect(menu.language).toBe(locale)
    expect(menu.sections.map(({ id }) => id).toSorted()).toEqual(['file', 'go', 'help', 'ticket', 'view'])
  }
})

test('keys of one letter act in lists alone and are no accelerators; those of the platform’s key are', () => {
  expect(['Mod+K', 'Mod+Enter', 'Mod+.'].map(acceleratorOf)).toEqual([
    'CommandOrControl+K',
    'CommandOrControl+Enter',
    'CommandOrControl+.',
  ])
  expect(['c', 'Shift+N', '?', 'Escape', 'Enter'].map(acceleratorOf)).toEqual([null, null, null, null, null])
  const shown = entriesOf(at(QUEUE).menu).filter(({ accelerator }) => accelerator !== null)
  expect(shown.map(({ id }) => id).toSorted()).toEqual(['palette', 'print', 'sendAnd'])
})
