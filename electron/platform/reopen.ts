import { app, type BrowserWindow, dialog } from 'electron'
import type { Say } from '../../src/i18n/intl.ts'
import { logNote } from '../host/log-fault.ts'
import type { DeskWindow } from './desk-window.ts'
import { quitAgreed } from './leave/leaving.ts'
import { mayReload } from './may-reload.ts'

/** Brings back a page that is gone, and asks about one that does not answer. What was typed is kept by the console. */
export function reopenWhatFails(window: DeskWindow, say: Say): void {
  const failures: number[] = []
  window.onMade((made) => {
    made.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit' || made.isDestroyed()) return
      logNote('page-gone', { code: exitCode })
      failures.push(Date.now())
      if (mayReload(failures)) reload(window, made)
      else void askAgain(made, say).then((again) => (again ? reload(window, made) : quitAgreed()))
    })
    askWhileSilent(made, say)
  })
}

function reload(window: DeskWindow, made: BrowserWindow): void {
  if (made.isDestroyed()) return
  window.tell({ kind: 'reopened' })
  made.webContents.reload()
}

/** One that fails again and again is not brought back by itself. */
async function askAgain(made: BrowserWindow, say: Say): Promise<boolean> {
  const { response } = await dialog.showMessageBox(made, {
    type: 'error',
    title: app.name,
    message: say('reopen.failing'),
    detail: say('reopen.kept'),
    buttons: [say('reopen.again'), say('quit.leave')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0
}

/** The question goes by itself where the page answers again. */
function askWhileSilent(made: BrowserWindow, say: Say): void {
  let asking: AbortController | null = null
  made.on('responsive', () => asking?.abort())
  made.on('unresponsive', () => {
    if (asking !== null) return
    const asked = new AbortController()
    asking = asked
    void dialog
      .showMessageBox(made, {
        type: 'warning',
        title: app.name,
        message: say('reopen.silent'),
        detail: say('reopen.kept'),
        buttons: [say('reopen.wait'), say('reopen.reload')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal: asked.signal,
      })
      .then(({ response }) => {
        asking = null
        // Its end brings it back.
        if (response === 1 && !made.isDestroyed()) made.webContents.forcefullyCrashRenderer()
      })
  })
}
