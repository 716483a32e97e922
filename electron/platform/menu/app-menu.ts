import { app, Menu } from 'electron'
import type { MenuView } from '../../../src/contract/menu.ts'
import type { Say } from '../../../src/i18n/intl.ts'
import { type MenuActs, menuTemplate } from './menu-template.ts'

/** The system's menu, as the window tells it. */
export interface AppMenu {
  set(view: Pick<MenuView, 'sections'>, say: Say): void
}

export function appMenu(acts: MenuActs): AppMenu {
  let shape = ''
  return {
    set: ({ sections }, say) => {
      const next = JSON.stringify([say('menu.file'), sections.map(shapeOf)])
      if (next === shape) return greyOut(sections)
      shape = next
      const mac = process.platform === 'darwin'
      const ask = { sections, say, mac, developing: !app.isPackaged, acts }
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(ask)))
    },
  }
}

/** All but whether it can be given now. */
const shapeOf = ({ id, entries }: MenuView['sections'][number]) => ({
  id,
  entries: entries.map((entry) => ({ ...entry, enabled: true })),
})

/** The same menu with other entries offered: it need not be made again, and stays open where it is. */
function greyOut(sections: MenuView['sections']): void {
  const menu = Menu.getApplicationMenu()
  for (const { id, enabled } of sections.flatMap(({ entries }) => entries)) {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = enabled
  }
}
