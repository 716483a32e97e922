import { join } from 'node:path'
import { app, session } from 'electron'
import { lookOf } from '../src/contract/views/settings.ts'
import { intlOf, localeOf, sayIn } from '../src/i18n/intl.ts'
import { makeFilesPrivate } from './host/data-folder.ts'
import { keepNumbersApart } from './host/engine.ts'
import { keepLog, logFault } from './host/log-fault.ts'
import { rotatingLog } from './host/rotating-log.ts'
import { begin, type Beginning } from './platform/begin.ts'
import { answerChannels, publish } from './platform/channels.ts'
import { answerHost, type HostHandlers } from './platform/host-calls.ts'
import { bringPagesBack, endOnFault } from './platform/crash.ts'
import { keepCompiled, keepCompiledPages } from './platform/code-cache.ts'
import { answerContextMenu } from './platform/context-menu.ts'
import { askBeforeDownloads, wayOut } from './platform/files-out.ts'
import { followLinks } from './platform/links.ts'
import { denyNetwork, denyPermissions } from './platform/lockdown.ts'
import { desktopPaths } from './platform/paths.ts'
import { printPage } from './platform/print.ts'
import { showLogs } from './platform/show-logs.ts'
import { serveWindow } from './platform/scheme.ts'
import { deskWindow } from './platform/desk-window.ts'
import { deskFile } from './platform/desk/desk-file.ts'
import type { Manners } from './platform/manners.ts'
import { standMenu } from './platform/menu/app-menu.ts'
import { wearTheme } from './platform/theme.ts'
import { windowFiles, windowFolder } from './window-files.ts'

/** The desktop: its window first, which boots while everything that it asks for is loaded and opened. */
keepNumbersApart()
makeFilesPrivate()
const beginning = begin()
if (beginning !== null) keepCompiled(beginning)
if (beginning === null) app.quit()
else void app.whenReady().then(() => start(beginning))

function start(asked: Beginning): void {
  const { logs } = desktopPaths(asked.folder)
  keepLog(rotatingLog(logs))
  const desk = deskFile(join(app.getPath('userData'), 'desk.json'))
  const say = () => sayIn(intlOf(desk.state().language ?? localeOf([app.getLocale()])))
  const end = endOnFault(say)
  bringPagesBack()
  app.on('will-quit', () => desk.flush())
  standMenu()
  wearTheme(desk)
  const parts = import('./desktop.ts').then(({ openDesk }) =>
    openDesk(asked, {
      show: () => window.show(),
      attend: (console) => void manners.then(({ attend }) => attend(console)),
    }),
  )
  parts.then(publish, end)
  keepCompiledPages(session.defaultSession, asked)
  denyPermissions(session.defaultSession)
  denyNetwork(session.defaultSession)
  askBeforeDownloads(session.defaultSession, say)
  serveWindow(
    session.defaultSession,
    windowFiles(windowFolder(), () => lookOf(desk.state().dress)),
    parts,
  )
  const window = deskWindow(desk, { hidden: false })
  const manners = import('./platform/manners.ts').then(({ keepManners }) =>
    keepManners({ desk, window, works }),
  )
  manners.catch(end)
  followLinks(window, parts)
  window.onMade(({ webContents }) => answerContextMenu(webContents, say))
  const out = wayOut({ parts, folder: asked.folder, say })
  const works = answerChannels(parts, answerHost({ ...hostOf(manners, logs), ...out }, logFault))
}

/** What the desktop does for its window. */
const hostOf = (
  manners: Promise<Manners>,
  logs: string,
): Omit<HostHandlers, keyof ReturnType<typeof wayOut>> => ({
  'host.print': async (_input, page) => ({ ok: true, value: await printPage(page) }),
  'host.showLogs': async () => ({ ok: true, value: await showLogs(logs) }),
  'window.ready': async (input, page) => (await manners).handlers['window.ready'](input, page),
  'window.kept': async (input, page) => (await manners).handlers['window.kept'](input, page),
  'menu.set': async (input, page) => (await manners).handlers['menu.set'](input, page),
})
