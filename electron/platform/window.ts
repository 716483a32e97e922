import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { appRoot } from '../host/app-root.ts'
import { ORIGIN } from './scheme.ts'

/** The program's one window; it is shown with its first picture, and never empty. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Plantão',
    webPreferences: {
      preload: join(appRoot(), 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${ORIGIN}/`)
  return window
}

/** Brings the window forward, from the taskbar too; opens it where it was closed. */
export function showWindow(): void {
  const [window = openWindow()] = BrowserWindow.getAllWindows()
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
