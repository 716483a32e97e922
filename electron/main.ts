import { app, dialog, session } from 'electron'
import { makeFilesPrivate } from './host/data-folder.ts'
import { keepNumbersApart } from './host/engine.ts'
import { logFault } from './host/log-fault.ts'
import { begin, type Beginning } from './platform/begin.ts'
import { answerChannels, publish } from './platform/channels.ts'
import { answerHost, type HostHandlers } from './platform/host-calls.ts'
import { keepCompiled, keepCompiledPages } from './platform/code-cache.ts'
import { denyPermissions } from './platform/lockdown.ts'
import { printPage } from './platform/print.ts'
import { serveWindow } from './platform/scheme.ts'
import { openWindow, showWindow } from './platform/window.ts'
import { windowFiles, windowFolder } from './window-files.ts'

/** The desktop: its window first, which boots while everything that it asks for is loaded and opened. */
keepNumbersApart()
makeFilesPrivate()
const beginning = begin()
if (beginning !== null) keepCompiled(beginning)
if (beginning === null) app.quit()
else void app.whenReady().then(() => start(beginning))

function start(asked: Beginning): void {
  const parts = import('./desktop.ts').then(({ openDesk }) => openDesk(asked, showWindow))
  parts.then(publish, end)
  keepCompiledPages(session.defaultSession, asked)
  denyPermissions(session.defaultSession)
  serveWindow(
    session.defaultSession,
    windowFiles(windowFolder(), () => ({})),
    parts,
  )
  answerChannels(parts, answerHost(HOST, logFault))
  openWindow()
}

/** What the desktop does for its window. */
const HOST: HostHandlers = {
  'host.print': async (_input, page) => ({ ok: true, value: await printPage(page) }),
}

/** Before there is a store there is nothing to lose and nobody to tell but the person. */
function end(fault: unknown): void {
  dialog.showErrorBox('Plantão', fault instanceof Error ? fault.message : String(fault))
  app.exit(1)
}
