import type { ComputerChange, ComputerView } from '../../src/contract/computer.ts'
import type { DeskFile } from './desk/desk-file.ts'
import { hasTray } from './leave/tray-habit.ts'
import type { Startup } from './startup/startup.ts'

/** How the program lives on this computer, as the settings show and change it. */
export interface Computer {
  readonly read: () => ComputerView
  readonly change: (change: ComputerChange) => ComputerView
  /** Closing the window leaves the program in the tray. */
  readonly keepsInTray: () => boolean
}

interface ComputerParts {
  readonly desk: DeskFile
  readonly startup: Startup
  /** The system gave a place beside its clock. */
  readonly tray: () => boolean
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The person's choice; without one the program stays where a tray can be counted on. */
export function computerOf({ desk, startup, tray, platform, env }: ComputerParts): Computer {
  const keepsInTray = (): boolean => tray() && (desk.state().keepInTray ?? hasTray(platform, env))
  const read = (): ComputerView => ({
    startup: { supported: startup.supported, on: startup.supported && startup.on() },
    // On macOS a program outlives its window in the dock, whatever is chosen.
    tray: { supported: tray() && platform !== 'darwin', on: keepsInTray() },
  })
  return {
    read,
    keepsInTray,
    change: ({ startup: starts, tray: keeps }) => {
      if (starts !== undefined && startup.supported) startup.set(starts)
      if (keeps !== undefined) desk.change({ keepInTray: keeps })
      return read()
    },
  }
}
