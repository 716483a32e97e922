import { app, session, type WebContents } from 'electron'
import type { BackupsView } from '../src/contract/views/backup.ts'
import { openDeskWorkspace } from './desktop-workspace.ts'
import { logFault } from './host/log-fault.ts'
import type { WindowParts } from './ipc/window-parts.ts'
import type { AttendedConsole } from './platform/attend.ts'
import type { Beginning } from './platform/begin.ts'
import { type AnswerHost, publish, runningWorks } from './platform/channels.ts'
import { answerContextMenu } from './platform/context-menu.ts'
import type { DeskWindow } from './platform/desk-window.ts'
import type { DeskFile } from './platform/desk/desk-file.ts'
import { askBeforeDownloads, wayOut } from './platform/files-out.ts'
import { answerHost } from './platform/host-calls.ts'
import { followLinks } from './platform/links.ts'
import { keepManners } from './platform/manners.ts'
import { desktopPaths } from './platform/paths.ts'
import { printPage } from './platform/print.ts'
import { uploadsOnTheirWay } from './platform/scheme.ts'
import { showLogs } from './platform/show-logs.ts'
import { deskSpeech } from './platform/speech.ts'
import { keepUpdated } from './platform/update-keeping.ts'

/** What stands when the first picture does. */
export interface FirstPicture {
  readonly asked: Beginning
  readonly desk: DeskFile
  readonly window: DeskWindow
}

/** What the window waits for. */
export interface Desktop {
  /** Rejects with a sentence for the person. */
  readonly opened: Promise<WindowParts>
  readonly host: AnswerHost
}

/** Opens the workspace, and keeps everything that stands around the window, until the program ends. */
export function keepDesktop({ asked, desk, window }: FirstPicture): Desktop {
  const speech = deskSpeech(desk)
  const say = () => speech.say
  const manners = keepManners({ desk, window, speech, works: runningWorks, data: asked.named })
  let console: AttendedConsole | null = null
  const workspace = openDeskWorkspace(asked, {
    show: () => window.show(),
    attend: (opened) => manners.attend((console = opened)),
  })
  const opened = workspace.then((parts) => {
    publish(parts)
    // Who asked for a backup back sees first what became of it.
    if (wasRestored(parts)) window.tell({ kind: 'go', hash: '#/ajustes/copias' })
    return parts
  })
  askBeforeDownloads(session.defaultSession, say)
  followLinks(window, opened)
  window.onMade(({ webContents }) => answerContextMenu(webContents, say))
  const updates = keepUpdated({
    busy: () => ({
      sending: uploadsOnTheirWay(),
      works: runningWorks(),
      atRisk: console?.atRisk()?.atRisk ?? 0,
    }),
    tell: () => window.tell({ kind: 'update' }),
  })
  app.on('will-quit', () => updates.end())
  const handlers = {
    ...manners.handlers,
    ...wayOut({ parts: opened, folder: asked.folder, say }),
    ...updates.handlers,
    'host.showLogs': async () => ({
      ok: true as const,
      value: await showLogs(desktopPaths(asked.folder).logs),
    }),
    'host.print': async (_input: unknown, page: WebContents) => ({
      ok: true as const,
      value: await printPage(page),
    }),
  }
  return { opened, host: answerHost(handlers, logFault) }
}

function wasRestored({ answer }: WindowParts): boolean {
  const listed = answer('backup.list', {})
  return listed.ok && (listed.value as BackupsView).restored !== null
}
