import type { AsideView, BackupView } from '../../src/contract/views/backup.ts'
import { accept } from '../../src/domain/value/result.ts'
import type { BackupFile } from '../backup/backup-files.ts'
import { orderRestore } from '../backup/restore.ts'
import type { AsideFile } from '../backup/set-aside.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'

export const backupHandlers = ({ host, ports }: Console): HandlersOf<'backup.list' | 'backup.restore'> => ({
  'backup.list': () => {
    const { backups } = host
    return accept({
      backups: backups.kept().map(backupView),
      aside: backups.aside().map(asideView),
      last: backups.last,
      restored: backups.restored,
    })
  },
  'backup.restore': ({ name }) => {
    const ordered = orderRestore(host.backups.root, name, ports.clock.now())
    if (ordered.ok) host.restart()
    return ordered
  },
})

export const backupView = ({ name, at, size, contents }: BackupFile): BackupView => ({
  name,
  at,
  size,
  tickets: contents.tickets,
})

const asideView = ({ name, at, size, by, contents }: AsideFile): AsideView => ({
  name,
  at,
  size,
  by,
  tickets: contents?.tickets ?? null,
})
