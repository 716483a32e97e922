import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useFile, useFiles, warnOf } from './file-store.ts'
import { nameWords } from './file-words.ts'
import { download } from './save-file.ts'
import css from './files.module.css'

/** Asks before a file is saved that may do harm once it is opened. */
export function DangerDialog() {
  const say = sayIn(useIntl())
  const warned = useFiles((state) => state.warned)
  const file = useFile(warned)
  if (warned === null || file === null) return null
  const close = (): void => warnOf(null)
  const save = (): void => {
    download(say, warned)
    close()
  }
  return (
    <Dialog
      alert
      title={say('file.danger.title')}
      text={nameWords(say, file)}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say('app.cancel')}</Button>
          <Button look="danger" onPress={save}>
            {say('file.danger.save')}
          </Button>
        </>
      }
    >
      <div className={css.dangers}>
        {warned.dangers.map((danger) => (
          <Notice key={danger} tone="warn">
            {say('file.danger', { danger })}
          </Notice>
        ))}
        <p>{say('file.danger.text')}</p>
      </div>
    </Dialog>
  )
}
