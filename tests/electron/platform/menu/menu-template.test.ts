import type { MenuItemConstructorOptions as Item } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../../../electron/platform/menu/menu-template.ts'
import type { MenuView } from '../../../../src/contract/menu.ts'
import { intlOf, type Locale, sayIn } from '../../../../src/i18n/intl.ts'

const entry = (id: string, label: string, accelerator: string | null = null, enabled = true) => ({
  id,
  label,
  accelerator,
  enabled,
})
const SECTIONS: MenuView['sections'] = [
  { id: 'file', entries: [entry('newTicket', 'Novo ticket')] },
  { id: 'view', entries: [entry('palette', 'Buscar ou executar', 'CommandOrControl+K')] },
  { id: 'ticket', entries: [entry('claim', 'Assumir', null, false), entry('audit', 'Trilha & assinaturas')] },
  { id: 'go', entries: [entry('go.settings.look', 'Ajustes: aparência'), entry('go.open', 'Fila')] },
  { id: 'help', entries: [entry('go.settings.about', 'Ajustes: sobre')] },
]

function template({ mac = false, sections = SECTIONS, locale = 'pt-BR' as Locale } = {}) {
  const done: string[] = []
  const items = menuTemplate({
    sections,
    say: sayIn(intlOf(locale)),
    mac,
    developing: false,
    acts: {
      give: (id) => done.push(`give ${id}`),
      zoom: (direction) => done.push(`zoom ${direction}`),
      quit: () => done.push('quit'),
    },
  })
  return { items, done }
}

const submenu = ({ submenu: items }: Item): readonly Item[] => (Array.isArray(items) ? items : [])
const all = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((each) => [each, ...all(submenu(each))])
const byId = (items: readonly Item[], id: string): Item => all(items).find((each) => each.id === id) ?? {}

/** A choice in the menu: with the mouse, or by the key that the menu shows. */
const choose = ({ click }: Item, triggeredByAccelerator = false): void =>
  click?.(undefined as never, undefined, { triggeredByAccelerator } as never)

test('the menus of the platform stand around those of the window, in its language', () => {
  const titles = (items: readonly Item[]) => items.map(({ label }) => label)
  expect(titles(template().items)).toEqual(['Arquivo', 'Editar', 'Exibir', 'Ticket', 'Ir', 'Ajuda'])
  expect(titles(template({ mac: true, locale: 'en' }).items)).toEqual([
    'Plantão',
    'File',
    'Edit',
    'View',
    'Ticket',
    'Go',
    'Window',
    'Help',
  ])
})

test('every item has words of the catalog: none is left to the system, which would speak English', () => {
  for (const mac of [false, true])
    for (const item of all(template({ mac }).items))
      if (item.type !== 'separator') expect(item.label).toBeTruthy()
})

test('until the window has told there is what edits, zooms and quits, and no empty menu', () => {
  for (const mac of [false, true]) {
    const { items } = template({ mac, sections: [] })
    const roles = all(items).flatMap(({ role }) => role ?? [])
    expect(roles).toEqual(expect.arrayContaining(['undo', 'cut', 'copy', 'paste', 'selectAll']))
    expect(byId(items, 'quit').label).toBe('Sair do Plantão')
    expect(all(items).filter(({ submenu: own }) => Array.isArray(own) && own.length === 0)).toEqual([])
  }
})

test('a choice gives the command of the window by its id, and is given once: its key is the window’s own', () => {
  const { items, done } = template()
  choose(byId(items, 'newTicket'))
  choose(byId(items, 'palette'), true)
  choose(byId(items, 'palette'))
  choose(byId(items, 'quit'))
  expect(done).toEqual(['give newTicket', 'give palette', 'quit'])
  expect(byId(items, 'palette')).toMatchObject({
    accelerator: 'CommandOrControl+K',
    registerAccelerator: false,
  })
  expect(byId(items, 'newTicket')).not.toHaveProperty('accelerator')
})

test('the settings stand apart, below the other places', () => {
  const go = template().items.find(({ label }) => label === 'Ir') ?? {}
  expect(submenu(go).map(({ id, type }) => id ?? type)).toEqual(['go.open', 'separator', 'go.settings.look'])
})

test('what cannot be done now is greyed, and a sign of the menu is only a sign', () => {
  const { items } = template()
  expect(byId(items, 'claim').enabled).toBe(false)
  expect(byId(items, 'audit').label).toBe('Trilha && assinaturas')
})

test('on macOS the program’s own menu holds its settings, what it is and its end; its windows have theirs', () => {
  const { items, done } = template({ mac: true })
  const [own] = items
  expect(submenu(own ?? {}).flatMap(({ id }) => id ?? [])).toEqual(['about', 'settings', 'quit'])
  choose(byId(items, 'about'))
  choose(byId(items, 'settings'))
  expect(done).toEqual(['give go.settings.about', 'give go.settings.look'])
  expect(all(template().items).some(({ role }) => role === 'services' || role === 'front')).toBe(false)
})
