import { app } from 'electron'
import type { DeskFile } from '../desk/desk-file.ts'
import { hasTray } from '../leave/tray-habit.ts'
import { HIDDEN } from './start-command.ts'

/** Whether the system started the program by itself, and there is a tray from which its window is opened. */
export const startsHidden = (desk: DeskFile): boolean =>
  byTheSystem() && (desk.state().keepInTray ?? hasTray(process.platform, process.env))

/** macOS says it itself, and passes no words on. */
const byTheSystem = (): boolean =>
  process.platform === 'darwin'
    ? app.getLoginItemSettings().wasOpenedAtLogin
    : app.commandLine.hasSwitch(HIDDEN)
