import { useIntl } from 'react-intl'
import { failureWords } from '../../../../i18n/failure.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { choose, restoreChosen, useBackups } from './backup-store.ts'
import css from './backups.module.css'

/** Says what going back does before it is done, and stays until the console is there again. */
export function RestoreDialog() {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  const { chosen, restoring, refused } = useBackups()
  if (chosen === null) return null
  const instant = instantWords(intl, chosen.at, now)
  const close = (): void => {
    if (!restoring) choose(null)
  }
  return (
    <Dialog
      alert
      title={say(restoring ? 'backup.restoring.title' : 'backup.restore.title', { instant })}
      onClose={close}
      actions={
        restoring ? null : (
          <>
            <Button onPress={close}>{say('app.cancel')}</Button>
            <Button look="primary" onPress={() => void restoreChosen()}>
              {say('backup.restore.do')}
            </Button>
          </>
        )
      }
    >
      {restoring ? (
        <Progress label={say('backup.restoring')} />
      ) : (
        <ul className={css.effects}>
          <li>{say('backup.restore.effect', { instant, count: chosen.tickets })}</li>
          <li>{say('backup.restore.aside')}</li>
          <li>{say('backup.restore.stays')}</li>
        </ul>
      )}
      {refused !== null && <Notice tone="danger">{failureWords(say, refused)}</Notice>}
    </Dialog>
  )
}
