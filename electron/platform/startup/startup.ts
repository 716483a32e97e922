import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { app } from 'electron'
import { autostartEntry, autostartPath, isInForce } from './autostart.ts'
import { type StartCommand, startCommand } from './start-command.ts'

/** Starting with the system. */
export interface Startup {
  readonly supported: boolean
  /** As the system has it now. */
  readonly on: () => boolean
  /** Asks the system; `on` says whether it agreed. */
  readonly set: (on: boolean) => void
}

export function deskStartup(data: string | null): Startup {
  const appPath = app.isPackaged ? null : app.getAppPath()
  const command = startCommand({ execPath: process.execPath, appPath, env: process.env, data })
  if (process.platform === 'linux') return byFile(command)
  return byLoginItem(command)
}

/** The list of the system: Windows tells entries apart by what they start. */
function byLoginItem({ program, args }: StartCommand): Startup {
  const item = process.platform === 'win32' ? { path: program, args: [...args] } : {}
  return {
    supported: true,
    on: () => app.getLoginItemSettings(item).openAtLogin,
    set: (on) => app.setLoginItemSettings({ ...item, openAtLogin: on }),
  }
}

function byFile(command: StartCommand): Startup {
  const path = autostartPath(process.env, homedir())
  return {
    supported: true,
    on: () => isInForce(textAt(path) ?? 'Hidden=true'),
    set: (on) => {
      if (!on) return rmSync(path, { force: true })
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, autostartEntry(command))
    },
  }
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
