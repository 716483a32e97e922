import { app } from 'electron'
import type { AttendedConsole } from './attend.ts'
import type { DeskWindow } from './desk-window.ts'
import type { DeskFile } from './desk/desk-file.ts'
import type { HostHandlers } from './host-calls.ts'
import { type Leaving, leaving } from './leave/leaving.ts'
import { tellStaying } from './leave/tell-staying.ts'
import { closingOf, hasTray } from './leave/tray-habit.ts'
import { type Typed, typedIn } from './leave/typed.ts'
import { appMenu, type AppMenu } from './menu/app-menu.ts'
import type { Speech } from './speech.ts'
import { changeDress } from './theme.ts'
import { type RiskDesk, riskDesk } from './tray/risk-desk.ts'

/** What stands before the first word is read. */
export interface Shell {
  readonly desk: DeskFile
  readonly window: DeskWindow
  readonly speech: Speech
  /** How many long works run. */
  readonly works: () => number
}

type MannerCalls = 'window.ready' | 'window.kept' | 'menu.set'

/** How the program behaves beside its window. */
export interface Manners {
  readonly attend: (console: AttendedConsole) => void
  readonly handlers: Pick<HostHandlers, MannerCalls>
}

/** Keeps menu, tray, badge and the end of the program, in the language that the window spoke last. */
export function keepManners(shell: Shell): Manners {
  const { desk, window, speech } = shell
  const typed = typedIn(() => (window.current() === null ? null : (message) => window.tell(message)))
  const leave: Leaving = leavingOf(shell, { speech, typed, risk: () => risk })
  const acts = actsOf(window, leave)
  const menu = appMenu(acts)
  const risk = riskDesk(window, speech, acts)
  menu.set({ sections: [] }, speech.say)
  window.onMade(leave.guard)
  app.on('activate', () => window.show())
  return {
    attend: (console) => {
      followLook(desk, console)
      risk.attend(console)
    },
    handlers: handlersOf({ window, speech, typed, risk, menu }),
  }
}

function actsOf(window: DeskWindow, { quit }: Leaving) {
  return {
    quit,
    show: () => window.show(),
    give: (id: string) => {
      window.show()
      window.tell({ kind: 'command', id })
    },
    go: (hash: string) => {
      window.show()
      window.tell({ kind: 'go', hash })
    },
    zoom: (direction: 'in' | 'out' | 'none') => window.zoom(direction),
  }
}

interface Parts {
  readonly speech: Speech
  readonly typed: Typed
  readonly risk: () => RiskDesk
}

const leavingOf = ({ desk, window, works }: Shell, { speech, typed, risk }: Parts): Leaving =>
  leaving({
    window: () => window.current(),
    say: speech.say,
    suffering: async () => ({ ...risk().counts(), works: works(), unsaved: await typed.keep() }),
    closing: () => closingOf(process.platform, keepsInTray(desk) && risk().tray !== null),
    stayed: () => {
      const { tray } = risk()
      if (tray !== null) tellStaying(desk, speech, tray)
    },
  })

/** The person's choice; without one it stays where a tray can be counted on. */
const keepsInTray = (desk: DeskFile): boolean =>
  desk.state().keepInTray ?? hasTray(process.platform, process.env)

function followLook(desk: DeskFile, console: AttendedConsole): void {
  const dress = (): void => changeDress(desk, console.settings())
  console.onChanged((topics) => topics.includes('settings') && dress())
  dress()
}

interface Answering {
  readonly window: DeskWindow
  readonly speech: Speech
  readonly typed: Typed
  readonly risk: RiskDesk
  readonly menu: AppMenu
}

function handlersOf({ window, speech, typed, risk, menu }: Answering): Manners['handlers'] {
  const done = { ok: true, value: null } as const
  return {
    'window.ready': () => {
      window.ready()
      return done
    },
    'window.kept': ({ unsaved }) => {
      typed.kept(unsaved)
      return done
    },
    'menu.set': (view) => {
      if (speech.follow(view.language)) risk.face()
      menu.set(view, speech.say)
      return done
    },
  }
}
