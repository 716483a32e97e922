import { app } from 'electron'
import { intlOf, localeOf, sayIn } from '../../src/i18n/intl.ts'
import type { AttendedConsole } from './attend.ts'
import type { DeskWindow } from './desk-window.ts'
import type { DeskFile } from './desk/desk-file.ts'
import type { HostHandlers } from './host-calls.ts'
import { appMenu } from './menu/app-menu.ts'
import { changeDress } from './theme.ts'

/** What stands before the first word is read. */
export interface Shell {
  readonly desk: DeskFile
  readonly window: DeskWindow
}

/** How the program behaves beside its window. */
export interface Manners {
  readonly attend: (console: AttendedConsole) => void
  readonly handlers: Pick<HostHandlers, 'window.ready' | 'menu.set'>
}

/** Keeps the menu in the language of the window, and in that of its last start until it has told. */
export function keepManners({ desk, window }: Shell): Manners {
  const say = () => sayIn(intlOf(desk.state().language ?? localeOf([app.getLocale()])))
  const menu = appMenu({
    give: (id) => {
      window.show()
      window.tell({ kind: 'command', id })
    },
    zoom: (direction) => window.zoom(direction),
    quit: () => app.quit(),
  })
  menu.set({ sections: [] }, say())
  return {
    attend: (console) => {
      const dress = (): void => changeDress(desk, console.settings())
      console.onChanged((topics) => topics.includes('settings') && dress())
      dress()
    },
    handlers: {
      'window.ready': () => {
        window.ready()
        return { ok: true, value: null }
      },
      'menu.set': (view) => {
        desk.change({ language: view.language })
        menu.set(view, say())
        return { ok: true, value: null }
      },
    },
  }
}
