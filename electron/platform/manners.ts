import { app } from 'electron'
import type { AttendedConsole } from './attend.ts'
import { type Computer, computerOf } from './computer.ts'
import type { DeskWindow } from './desk-window.ts'
import type { DeskFile } from './desk/desk-file.ts'
import type { HostHandlers } from './host-calls.ts'
import { type Leaving, leaving } from './leave/leaving.ts'
import { tellStaying } from './leave/tell-staying.ts'
import { closingOf } from './leave/tray-habit.ts'
import { type Typed, typedIn } from './leave/typed.ts'
import { appMenu, type AppMenu } from './menu/app-menu.ts'
import { reopenWhatFails } from './reopen.ts'
import type { Speech } from './speech.ts'
import { deskStartup } from './startup/startup.ts'
import { changeDress } from './theme.ts'
import { type RiskDesk, riskDesk } from './tray/risk-desk.ts'

/** What stands before the first word is read. */
export interface Shell {
  readonly desk: DeskFile
  readonly window: DeskWindow
  readonly speech: Speech
  /** How many long works run. */
  readonly works: () => number
  /** The data folder that this start was told; null: the usual one. */
  readonly data: string | null
}

type MannerCalls = 'window.ready' | 'window.kept' | 'menu.set' | 'computer.read' | 'computer.change'

/** How the program behaves beside its window. */
export interface Manners {
  readonly attend: (console: AttendedConsole) => void
  readonly handlers: Pick<HostHandlers, MannerCalls>
}

/** Keeps menu, tray, badge and the end of the program, in the language that the window spoke last. */
export function keepManners(shell: Shell): Manners {
  const { desk, window, speech } = shell
  const typed = typedIn(() => (window.current() === null ? null : (message) => window.tell(message)))
  const computer = computerOf({
    desk,
    startup: deskStartup(shell.data),
    tray: () => risk.tray !== null,
    platform: process.platform,
    env: process.env,
  })
  const leave: Leaving = leavingOf(shell, { speech, typed, computer, risk: () => risk })
  const acts = actsOf(window, leave)
  const menu = appMenu(acts)
  const risk = riskDesk(window, speech, acts)
  menu.set({ sections: [] }, speech.say)
  window.onMade(leave.guard)
  reopenWhatFails(window, speech.say)
  app.on('activate', () => window.show())
  return {
    attend: (console) => {
      followLook(desk, console)
      risk.attend(console)
    },
    handlers: handlersOf({ window, speech, typed, computer, risk, menu }),
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
  readonly computer: Computer
  readonly risk: () => RiskDesk
}

const leavingOf = ({ desk, window, works }: Shell, { speech, typed, computer, risk }: Parts): Leaving =>
  leaving({
    window: () => window.current(),
    say: speech.say,
    suffering: async () => ({ ...risk().counts(), works: works(), unsaved: await typed.keep() }),
    closing: () => closingOf(process.platform, computer.keepsInTray()),
    stayed: () => {
      const { tray } = risk()
      if (tray !== null) tellStaying(desk, speech, tray)
    },
  })

function followLook(desk: DeskFile, console: AttendedConsole): void {
  const dress = (): void => changeDress(desk, console.settings())
  console.onChanged((topics) => topics.includes('settings') && dress())
  dress()
}

interface Answering {
  readonly window: DeskWindow
  readonly speech: Speech
  readonly typed: Typed
  readonly computer: Computer
  readonly risk: RiskDesk
  readonly menu: AppMenu
}

function handlersOf({ window, speech, typed, computer, risk, menu }: Answering): Manners['handlers'] {
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
    'computer.read': () => ({ ok: true, value: computer.read() }),
    'computer.change': (change) => ({ ok: true, value: computer.change(change) }),
    'menu.set': (view) => {
      if (speech.follow(view.language)) risk.face()
      menu.set(view, speech.say)
      return done
    },
  }
}
