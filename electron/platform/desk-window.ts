import type { BrowserWindow } from 'electron'
import type { DesktopMessage } from '../../src/contract/desktop.ts'
import { tellWindow } from './channels.ts'
import type { DeskFile } from './desk/desk-file.ts'
import { nextZoom } from './desk/zoom.ts'
import { openWindow, reveal } from './window.ts'

/** The program's one window, which may be hidden, or on macOS closed while the program stays. */
export interface DeskWindow {
  /** Null: closed. */
  readonly current: () => BrowserWindow | null
  /** Brings it to the front, made anew where it was closed. */
  show(): void
  /** Tells the page; one that is still loading hears it once it is ready. */
  tell(message: DesktopMessage): void
  /** From now on the page hears. */
  ready(): void
  zoom(direction: 'in' | 'out' | 'none'): void
  /** Called with the window, and with each that is made later. */
  onMade(listener: (window: BrowserWindow) => void): void
}

/** Makes the window and keeps it. `hidden`: the system started the program, and nobody asked to see it. */
export function deskWindow(desk: DeskFile, { hidden }: { readonly hidden: boolean }): DeskWindow {
  const listeners: ((window: BrowserWindow) => void)[] = []
  let window: BrowserWindow | null = null
  /** Null: the page hears. */
  let waiting: DesktopMessage[] | null = []
  const make = (seen: boolean): void => {
    // Its page begins to load while it is made, before anybody could hear that.
    waiting ??= []
    const made = openWindow(desk, seen)
    made.on('closed', () => (window = null))
    made.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) waiting ??= []
    })
    made.webContents.on('render-process-gone', () => (waiting ??= []))
    window = made
    for (const listener of listeners) listener(made)
  }
  const tell = (message: DesktopMessage): void => {
    if (waiting !== null) waiting.push(message)
    else if (window !== null) tellWindow(window.webContents, message)
  }
  make(!hidden)
  return {
    current: () => window,
    show: () => {
      if (window === null) return make(true)
      if (window.isMinimized()) window.restore()
      if (!window.isVisible()) reveal(window, desk)
      window.focus()
    },
    tell,
    ready: () => {
      const late = waiting ?? []
      waiting = null
      for (const message of late) tell(message)
    },
    zoom: (direction) => {
      desk.change({ zoom: direction === 'none' ? 1 : nextZoom(desk.state().zoom, direction) })
      window?.webContents.setZoomFactor(desk.state().zoom)
    },
    onMade: (listener) => {
      listeners.push(listener)
      if (window !== null) listener(window)
    },
  }
}
