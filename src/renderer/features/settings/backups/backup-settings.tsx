import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { BackupsView } from '../../../../contract/views/backup.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Notice } from '../../../ui/notice.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { BackupList } from './backup-list.tsx'
import { MakeBackup } from './make-backup.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { useBackups, watchBackups } from './backup-store.ts'
import css from './backups.module.css'

/** Which copies there are, one more now, and back to one of them. */
export function BackupSettings() {
  const { view } = useBackups()
  useEffect(watchBackups, [])
  if (view === null) return null
  return (
    <>
      <RestoredNotice restored={view.restored} />
      <MakeBackup view={view} />
      <BackupList view={view} />
      <RestoreDialog />
    </>
  )
}

/** What became of the restoring before this start, also for who cannot see the notice come. */
function RestoredNotice({ restored }: Pick<BackupsView, 'restored'>) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  const instant = restored?.to == null ? '' : instantWords(intl, restored.to, now)
  const words =
    restored === null
      ? null
      : restored.refusal === null
        ? say('backup.restored', { instant })
        : failureWords(say, { refusal: restored.refusal })
  const at = restored?.at
  useEffect(() => {
    if (words !== null) announce(words)
    // Once for each restoring, not whenever the words for its instant change.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at])
  if (restored === null || words === null) return null
  return (
    <div className={css.told}>
      <Notice
        tone={restored.refusal === null ? 'info' : 'danger'}
        title={say(restored.refusal === null ? 'backup.restored.title' : 'backup.notRestored.title')}
      >
        {words}
      </Notice>
    </div>
  )
}
