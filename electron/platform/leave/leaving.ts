import { app, type BrowserWindow, dialog, type MessageBoxOptions, powerMonitor } from 'electron'
import type { Say } from '../../../src/i18n/intl.ts'
import { quitQuestion, type Suffering } from './quit-question.ts'
import type { Closing } from './tray-habit.ts'

export interface LeavingWays {
  readonly window: () => BrowserWindow | null
  readonly say: Say
  /** What would suffer; asks the window to keep what is typed first. */
  readonly suffering: () => Promise<Suffering>
  readonly closing: () => Closing
  /** The window was hidden, and the program stays. */
  readonly stayed: () => void
}

export interface Leaving {
  /** A person wants to end the program: asked where something would suffer. */
  readonly quit: () => void
  /** What the window's closing does. */
  readonly guard: (window: BrowserWindow) => void
}

/** From an agreed end on nothing is asked and nothing stays open. */
let agreed = false

/** The end that now comes is not asked about and not held up. */
export function agreeToEnd(): void {
  agreed = true
}

/** Ends the program without a question: what had to be asked was asked, as before a restart. */
export function quitAgreed(): void {
  agreeToEnd()
  app.quit()
}

export function leaving(ways: LeavingWays): Leaving {
  let asking = false
  const quit = async (): Promise<void> => {
    if (asking) return
    asking = true
    const question = quitQuestion(ways.say, await ways.suffering())
    const leaves = question === null || (await isSure(ways.window(), question))
    asking = false
    if (leaves) quitAgreed()
  }
  followSystem(() => void quit())
  return {
    quit: () => void quit(),
    guard: (window) => {
      window.on('session-end', agreeToEnd)
      // What could not be kept was asked about; a page that would hold itself back then is not asked again.
      window.webContents.on('will-prevent-unload', (event) => event.preventDefault())
      window.on('close', (event) => {
        const closing = ways.closing()
        if (agreed || closing === 'close') return
        event.preventDefault()
        if (closing === 'quit') return void quit()
        window.hide()
        ways.stayed()
      })
    },
  }
}

type Question = NonNullable<ReturnType<typeof quitQuestion>>

async function isSure(
  window: BrowserWindow | null,
  { message, detail, buttons }: Question,
): Promise<boolean> {
  const STAY = 1
  const asked = {
    type: 'warning' as const,
    title: 'Plantão',
    message,
    detail,
    buttons: [...buttons],
    defaultId: STAY,
    cancelId: STAY,
    noLink: true,
  } satisfies MessageBoxOptions
  const seen = window !== null && window.isVisible() && !window.isMinimized()
  const { response } = await (seen ? dialog.showMessageBox(window, asked) : dialog.showMessageBox(asked))
  return response !== STAY
}

/**
 * Whatever ends the program without a person's word to us is not held up: a shutdown, a signal, an installer. Only
 * macOS sends the choice of its dock by that way too.
 */
function followSystem(quit: () => void): void {
  powerMonitor.on('shutdown', agreeToEnd)
  process.once('SIGTERM', quitAgreed)
  app.on('before-quit', (event) => {
    if (agreed || process.platform !== 'darwin') return agreeToEnd()
    event.preventDefault()
    quit()
  })
  // Electron's own answer is to end the program.
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())
}
