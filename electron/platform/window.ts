import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { appRoot } from '../host/app-root.ts'
import type { DeskFile } from './desk/desk-file.ts'
import { fitting } from './desk/fitting.ts'
import { backgroundOf } from './desk/look.ts'
import { nextZoom } from './desk/zoom.ts'
import { goHome, keepHome } from './lockdown.ts'

/** Opens the window where it was. It is shown with its first picture, and never empty; not at all unless `seen`. */
export function openWindow(desk: DeskFile, seen: boolean): BrowserWindow {
  const { place, dress } = desk.state()
  const window = new BrowserWindow({
    ...(place === null ? { width: 1280, height: 800 } : fitting(place.bounds, workAreas())),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Plantão',
    backgroundColor: backgroundOf(dress, nativeTheme.shouldUseDarkColors),
    autoHideMenuBar: true,
    ...(process.platform === 'linux' ? { icon: join(appRoot(), 'resources', 'icons', 'icon.png') } : {}),
    webPreferences: {
      preload: join(appRoot(), 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      // Only macOS checks by itself; elsewhere a dictionary would be fetched from a host.
      spellcheck: process.platform === 'darwin',
    },
  })
  if (seen) window.once('ready-to-show', () => reveal(window, desk))
  window.once('show', () => rememberPlace(window, desk))
  keepZoom(window, desk)
  keepHome(window.webContents)
  goHome(window.webContents)
  return window
}

/** Shows it as it was: maximised, over the whole screen, or neither. */
export function reveal(window: BrowserWindow, desk: DeskFile): void {
  const { place } = desk.state()
  if (place?.fullScreen === true) window.setFullScreen(true)
  else if (place?.maximised === true) window.maximize()
  window.show()
}

function workAreas() {
  const first = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id)
  return [first, ...others].map(({ workArea }) => workArea)
}

/** From its first showing on: while it is made it stands nowhere. */
function rememberPlace(window: BrowserWindow, desk: DeskFile): void {
  const note = (): void => {
    if (window.isDestroyed() || window.isMinimized() || !window.isVisible()) return
    const bounds = window.getNormalBounds()
    desk.change({ place: { bounds, maximised: window.isMaximized(), fullScreen: window.isFullScreen() } })
  }
  window.on('resize', note).on('move', note)
  window.on('maximize', note).on('unmaximize', note)
  window.on('enter-full-screen', note).on('leave-full-screen', note)
  note()
}

/** A page begins unzoomed, also when it is loaded again. */
function keepZoom({ webContents }: BrowserWindow, desk: DeskFile): void {
  webContents.on('did-finish-load', () => webContents.setZoomFactor(desk.state().zoom))
  webContents.on('zoom-changed', (_event, direction) => {
    desk.change({ zoom: nextZoom(desk.state().zoom, direction) })
    webContents.setZoomFactor(desk.state().zoom)
  })
}
