import { join, resolve } from 'node:path'
import { app } from 'electron'
import { usualFolder } from '../host/data-folder.ts'
import { NUMBERS_APART } from '../host/engine.ts'
import { hearLinks } from './links.ts'
import { lockDown } from './lockdown.ts'
import { registerScheme } from './scheme.ts'

/** How this start was asked for. */
export interface Beginning {
  /** The data folder. */
  readonly folder: string
  /** The same where this start was told which; null: the usual one. */
  readonly named: string | null
  /** Founds a new workspace in this name, without the first run's questions. */
  readonly agent: string | null
  readonly samples: boolean
}

/**
 * What has to stand before Electron is ready: the sandbox, our scheme, the walls around every page, and where
 * Chromium keeps its own files. Null where this one has to end: another console owns the folder and was told, or
 * somebody asked to look into the packed program.
 */
export function begin(): Beginning | null {
  const folder = dataFolderAsked()
  app.setPath('userData', join(folder, 'window'))
  // A test runner starts without the system's sandbox; asking for it then ends the process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Our name has a tilde, and a header of a request may not: Electron would refuse every request of the window.
  app.userAgentFallback = app.userAgentFallback.replaceAll(/[^\x20-\x7e]/g, 'a')
  // The window's processes take it from here; the main one has set it for itself.
  app.commandLine.appendSwitch('js-flags', [switched('js-flags'), NUMBERS_APART].join(' ').trim())
  registerScheme()
  lockDown()
  if (isOverlooked() || !app.requestSingleInstanceLock()) return null
  hearLinks()
  return {
    folder,
    named: switched('data') === null ? null : folder,
    agent: switched('agent'),
    samples: app.commandLine.hasSwitch('samples'),
  }
}

/** The fuses of the packages close Node's inspector; Chromium's own would stay open to whoever starts the program. */
const isOverlooked = (): boolean =>
  app.isPackaged &&
  ['remote-debugging-port', 'remote-debugging-pipe'].some((name) => app.commandLine.hasSwitch(name))

/** Named by `--data`, or below the profile folder that was named, or the usual one. */
function dataFolderAsked(): string {
  const named = switched('data')
  if (named !== null) return resolve(named)
  const profile = switched('user-data-dir')
  return profile === null ? usualFolder(process.platform, process.env) : resolve(profile, 'data')
}

function switched(name: string): string | null {
  const value = app.commandLine.getSwitchValue(name)
  return value === '' ? null : value
}
