import { join } from 'node:path'
import { app, type BrowserWindow, nativeImage } from 'electron'
import { appRoot } from '../../host/app-root.ts'
import { badgeName } from './badge-name.ts'

export interface Badge {
  readonly count: number
  /** For who does not see it. */
  readonly words: string
}

/** The number on the dock or, on Windows, on the window's button in the taskbar. */
export function showBadge(window: BrowserWindow | null, { count, words }: Badge): void {
  if (process.platform !== 'win32') return void app.setBadgeCount(count)
  const name = badgeName(count)
  const image = name === null ? null : nativeImage.createFromPath(join(appRoot(), 'resources', 'icons', name))
  window?.setOverlayIcon(image, name === null ? '' : words)
}
