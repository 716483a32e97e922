import type { KeyboardEvent, MenuItemConstructorOptions as Item } from 'electron'
import type { MenuEntry, MenuSection, MenuView } from '../../../src/contract/menu.ts'
import type { Say } from '../../../src/i18n/intl.ts'

/** What the menu does itself, or has done by the window. */
export interface MenuActs {
  /** A row of the table of commands. */
  readonly give: (id: string) => void
  readonly zoom: (direction: 'in' | 'out' | 'none') => void
  readonly quit: () => void
}

export interface MenuAsk {
  /** Nothing before the window has told. */
  readonly sections: MenuView['sections']
  readonly say: Say
  readonly mac: boolean
  /** With the tools of whoever builds the program. */
  readonly developing: boolean
  readonly acts: MenuActs
}

/** The whole menu: the window's sections among the platform's own. */
export const menuTemplate = (ask: MenuAsk): Item[] => [
  ...(ask.mac ? [programMenu(ask)] : []),
  ...(ask.mac && ask.sections.length === 0 ? [] : [fileMenu(ask)]),
  editMenu(ask),
  viewMenu(ask),
  ...commandMenu(ask, 'ticket'),
  ...commandMenu(ask, 'go'),
  ...(ask.mac ? [windowMenu(ask)] : []),
  ...commandMenu(ask, 'help'),
]

const SETTINGS = 'go.settings.look'
const ABOUT = 'go.settings.about'

function programMenu({ say, sections, acts }: MenuAsk): Item {
  const entries = sections.flatMap((section) => section.entries)
  const about = entries.find(({ id }) => id === ABOUT)
  const settings = entries.find(({ id }) => id === SETTINGS)
  return {
    label: say('app.name'),
    submenu: [
      ...(about === undefined ? [] : [{ ...itemOf(about, acts), id: 'about', label: say('menu.about') }]),
      { type: 'separator' },
      ...(settings === undefined
        ? []
        : [
            {
              id: 'settings',
              label: say('menu.settings'),
              accelerator: 'Command+,',
              click: () => acts.give(SETTINGS),
            },
          ]),
      { type: 'separator' },
      { role: 'services', label: say('menu.services') },
      { type: 'separator' },
      { role: 'hide', label: say('menu.hide') },
      { role: 'hideOthers', label: say('menu.hideOthers') },
      { role: 'unhide', label: say('menu.unhide') },
      { type: 'separator' },
      quitItem(say, acts),
    ],
  }
}

const fileMenu = ({ say, sections, mac, acts }: MenuAsk): Item => ({
  label: say('menu.file'),
  submenu: [
    ...itemsOf(sections, 'file', acts),
    ...(mac
      ? []
      : [
          { type: 'separator' } as const,
          { role: 'close', label: say('menu.close') } as const,
          quitItem(say, acts),
        ]),
  ],
})

const editMenu = ({ say }: MenuAsk): Item => ({
  label: say('menu.edit'),
  submenu: [
    { role: 'undo', label: say('menu.undo') },
    { role: 'redo', label: say('menu.redo') },
    { type: 'separator' },
    { role: 'cut', label: say('menu.cut') },
    { role: 'copy', label: say('menu.copy') },
    { role: 'paste', label: say('menu.paste') },
    { role: 'pasteAndMatchStyle', label: say('menu.pastePlain') },
    { role: 'delete', label: say('menu.delete') },
    { type: 'separator' },
    { role: 'selectAll', label: say('menu.selectAll') },
  ],
})

const viewMenu = ({ say, sections, developing, acts }: MenuAsk): Item => ({
  label: say('menu.view'),
  submenu: [
    ...itemsOf(sections, 'view', acts),
    { type: 'separator' },
    { label: say('menu.zoomIn'), accelerator: 'CommandOrControl+Plus', click: () => acts.zoom('in') },
    // The same key without shift, as most layouts have it.
    {
      label: say('menu.zoomIn'),
      accelerator: 'CommandOrControl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
      click: () => acts.zoom('in'),
    },
    { label: say('menu.zoomOut'), accelerator: 'CommandOrControl+-', click: () => acts.zoom('out') },
    { label: say('menu.zoomNone'), accelerator: 'CommandOrControl+0', click: () => acts.zoom('none') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: say('menu.fullScreen') },
    ...(developing ? [{ role: 'toggleDevTools' } as const] : []),
  ],
})

const windowMenu = ({ say }: MenuAsk): Item => ({
  role: 'window',
  label: say('menu.window'),
  submenu: [
    { role: 'minimize', label: say('menu.minimize') },
    { role: 'zoom', label: say('menu.zoom') },
    { role: 'close', label: say('menu.close') },
    { type: 'separator' },
    { role: 'front', label: say('menu.front') },
  ],
})

const TITLES = { ticket: 'menu.ticket', go: 'menu.go', help: 'menu.help' } as const

/** A menu of commands alone; not there while it is empty. */
function commandMenu(ask: MenuAsk, section: keyof typeof TITLES): Item[] {
  const submenu = section === 'help' ? helpItems(ask) : itemsOf(ask.sections, section, ask.acts)
  if (submenu.length === 0) return []
  return [{ label: ask.say(TITLES[section]), ...(section === 'help' ? { role: 'help' } : {}), submenu }]
}

/** The settings, of which there are many, stand below the other places. */
function itemsOf(sections: MenuView['sections'], wanted: MenuSection, acts: MenuActs): Item[] {
  const entries = sections.find(({ id }) => id === wanted)?.entries ?? []
  const [settings, others] = [entries.filter(isSettings), entries.filter((each) => !isSettings(each))]
  const items = (some: readonly MenuEntry[]): Item[] => some.map((each) => itemOf(each, acts))
  const both = settings.length > 0 && others.length > 0
  return [...items(others), ...(both ? [{ type: 'separator' } as const] : []), ...items(settings)]
}

const isSettings = ({ id }: MenuEntry): boolean => id.startsWith('go.settings.')

/** What the program is stands under every platform's usual name. */
const helpItems = ({ say, sections, acts }: MenuAsk): Item[] =>
  itemsOf(sections, 'help', acts).map((each) =>
    each.id === ABOUT ? { ...each, label: say('menu.about') } : each,
  )

const itemOf = ({ id, label, accelerator, enabled }: MenuEntry, { give }: MenuActs): Item => ({
  id,
  label: label.replaceAll('&', '&&'),
  enabled,
  ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  click: (_item, _window, event?: KeyboardEvent) => {
    if (event?.triggeredByAccelerator !== true) give(id)
  },
})

const quitItem = (say: Say, { quit }: MenuActs): Item => ({
  id: 'quit',
  label: say('menu.quit'),
  accelerator: 'CommandOrControl+Q',
  click: quit,
})
