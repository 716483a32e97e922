import type { BackupView } from '../../src/contract/views/backup.ts'
import { accept, type Result } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { Watch } from '../ipc/work.ts'
import { backupView } from '../calls/backup.ts'

/** A copy of the database, made now. Refusals: those of `makeBackup`. */
export async function backupMaking({ host }: Console, watch: Watch): Promise<Result<BackupView>> {
  const made = await host.backups.make(watch)
  return made.ok ? accept(backupView(made.value)) : made
}
