import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeImage, type Session, shell, type WebContents } from 'electron'
import type { FilePlace } from '../../src/contract/desktop.ts'
import type { MessageId, Say } from '../../src/i18n/intl.ts'
import { appRoot } from '../host/app-root.ts'
import type { WindowParts } from '../ipc/window-parts.ts'
import { isOwnPage } from './address.ts'
import { writeForeign } from './foreign-file.ts'
import type { HostHandlers } from './host-calls.ts'
import { openExternal } from './open-external.ts'
import { outgoingIn } from './outgoing.ts'

/** What leaving the program needs. */
export interface Way {
  readonly parts: Promise<WindowParts>
  /** The data folder. */
  readonly folder: string
  readonly say: () => Say
}

type Handlers = Pick<HostHandlers, 'file.save' | 'file.showSaved' | 'file.drag' | 'host.openExternal'>

/** Files and addresses on their way out, each at a person's wish. */
export function wayOut({ parts, folder, say }: Way): Handlers {
  const outgoing = outgoingIn(join(folder, 'outgoing'))
  const saved = new Map<string, string>()
  const found = async ({ event, index }: FilePlace) => (await parts).outgoing(event, index)
  outgoing.empty()
  app.on('will-quit', () => outgoing.empty())
  return {
    'file.save': async (place, page) => {
      const file = await found(place)
      if (file === null) return { ok: true, value: { kind: 'gone' } }
      const path = await askWhere(page, file.name, say())
      if (path === null) return { ok: true, value: { kind: 'cancelled' } }
      const written = await writeForeign(path, file.bytes)
      if (!written.ok) return written
      const id = randomUUID()
      saved.set(id, path)
      return { ok: true, value: { kind: 'saved', id } }
    },
    'file.showSaved': ({ id }) => {
      const path = saved.get(id)
      if (path !== undefined) shell.showItemInFolder(path)
      return { ok: true, value: path !== undefined }
    },
    'file.drag': async (place, page) => {
      const file = await found(place)
      if (file === null) return { ok: true, value: { kind: 'gone' } }
      if (file.dangers.length > 0) return { ok: true, value: { kind: 'dangerous', dangers: file.dangers } }
      const copy = await outgoing.copy(file)
      if (!copy.ok) return copy
      page.startDrag({ file: copy.value, icon: nativeImage.createFromPath(ICON) })
      return { ok: true, value: { kind: 'dragged' } }
    },
    'host.openExternal': async ({ address }) => ({ ok: true, value: await openExternal(address) }),
  }
}

/** What follows the pointer; a drag without a picture is refused by the system. */
const ICON = join(appRoot(), 'resources', 'icons', 'linux', '32x32.png')

/** The system's own dialog. It is what asks about a file that is there already. */
async function askWhere(page: WebContents, name: string, say: Say): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(page)
  const asked = { title: say(TITLE), defaultPath: join(app.getPath('downloads'), name) }
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(asked)
    : dialog.showSaveDialog(window, asked))
  return canceled || filePath === '' ? null : filePath
}

const TITLE: MessageId = 'file.save.title'

/**
 * What a page downloads by itself is written nowhere, but for what our own page made: that is asked about as every
 * saved file is.
 */
export function askBeforeDownloads(session: Session, say: () => Say): void {
  session.on('will-download', (event, item, contents) => {
    const made = /^(data:text\/csv|blob:app:\/\/plantao\/)/.test(item.getURL())
    if (!made || !isOwnPage(contents.getURL())) return event.preventDefault()
    item.setSaveDialogOptions({ title: say()(TITLE) })
  })
}
