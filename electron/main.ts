import { join } from 'node:path'
import { app, session } from 'electron'
import { lookOf } from '../src/contract/views/settings.ts'
import { makeFilesPrivate } from './host/data-folder.ts'
import { keepNumbersApart } from './host/engine.ts'
import { keepLog } from './host/log-fault.ts'
import { rotatingLog } from './host/rotating-log.ts'
import { begin, type Beginning } from './platform/begin.ts'
import { answerChannels } from './platform/channels.ts'
import { keepCompiled, keepCompiledPages } from './platform/code-cache.ts'
import { endOnFault } from './platform/crash.ts'
import { deskWindow } from './platform/desk-window.ts'
import { deskFile } from './platform/desk/desk-file.ts'
import { denyNetwork, denyPermissions } from './platform/lockdown.ts'
import { standMenu } from './platform/menu/stand-menu.ts'
import { desktopPaths } from './platform/paths.ts'
import { serveWindow } from './platform/scheme.ts'
import { startsHidden } from './platform/startup/starts-hidden.ts'
import { wearTheme } from './platform/theme.ts'
import { windowFiles, windowFolder } from './window-files.ts'

/** The desktop: its window first, which boots while everything that it asks for is loaded and opened. */
keepNumbersApart()
makeFilesPrivate()
const beginning = begin()
if (beginning === null) app.quit()
else {
  keepCompiled(beginning)
  void app.whenReady().then(() => start(beginning))
}

function start(asked: Beginning): void {
  keepLog(rotatingLog(desktopPaths(asked.folder).logs))
  const desk = deskFile(join(app.getPath('userData'), 'desk.json'))
  const end = endOnFault(async () => (await import('./platform/speech.ts')).deskSpeech(desk).say)
  app.on('will-quit', () => desk.flush())
  standMenu()
  wearTheme(desk)
  const own = session.defaultSession
  keepCompiledPages(own, asked)
  denyPermissions(own)
  denyNetwork(own)
  const rest = firstPicture().then(async () => {
    const { keepDesktop } = await import('./desktop.ts')
    return keepDesktop({ asked, desk, window })
  })
  const parts = rest.then(({ opened }) => opened)
  parts.catch(end)
  const look = () => lookOf(desk.state().dress)
  serveWindow(own, windowFiles(windowFolder(), look), parts)
  answerChannels(
    parts,
    rest.then(({ host }) => host),
  )
  const window = deskWindow(desk, { hidden: startsHidden(desk) })
}

/** Longest wait for it, in milliseconds: a window that cannot be drawn keeps nothing from working. */
const PATIENCE = 1500

/** The window's files come from this process, which what follows keeps busy: it begins once there is a picture. */
const firstPicture = (): Promise<void> =>
  new Promise((resolve) => {
    app.once('browser-window-created', (_event, window) => window.once('ready-to-show', () => resolve()))
    setTimeout(resolve, PATIENCE)
  })
