import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { fileSize } from '../../../i18n/duration.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/form/file-drop.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Select } from '../../ui/select.tsx'
import { ImportResult } from './import-result.tsx'
import {
  addFiles,
  cancelImport,
  chooseProfile,
  forgetFiles,
  freshImport,
  startImport,
  toFiles,
  useImport,
} from './import-store.ts'
import css from './mail-import.module.css'

interface ImportDialogProps {
  readonly profiles: readonly { readonly id: string; readonly name: string }[]
  readonly onClose: () => void
}

/** Mail ▸ tickets: choose, follow, read what became of it. Closing it while it runs leaves it running. */
export function ImportDialog({ profiles, onClose }: ImportDialogProps) {
  const say = sayIn(useIntl())
  const { files, progress, failure } = useImport()
  const only = profiles.length === 1 ? (profiles[0]?.id ?? null) : null
  useEffect(() => freshImport(only), [only])
  const { stage } = progress
  useEffect(() => {
    if (progress.stage === 'done') announce(say('import.done', { opened: progress.result.opened }))
  }, [progress, say])
  return (
    <Dialog
      title={say('import.title')}
      {...(stage === 'choosing' ? { text: say('import.text') } : {})}
      onClose={onClose}
      actions={
        stage === 'choosing' ? (
          <>
            <Button onPress={onClose}>{say('app.cancel')}</Button>
            <Button look="primary" disabled={files.length === 0} onPress={() => void startImport()}>
              {say('import.start', { count: files.length })}
            </Button>
          </>
        ) : stage === 'done' ? (
          <>
            {progress.result.refused > 0 && <Button onPress={toFiles}>{say('import.toFiles')}</Button>}
            <Button look="primary" onPress={onClose}>
              {say('import.toQueue')}
            </Button>
          </>
        ) : (
          <Button onPress={cancelImport}>{say('import.stop')}</Button>
        )
      }
    >
      {failure !== null && <Notice tone="danger">{failureWords(say, failure)}</Notice>}
      {stage === 'choosing' && <Choosing profiles={profiles} />}
      {progress.stage === 'sending' && (
        <Progress label={say('import.sending', progress)} value={progress.done} most={progress.all} />
      )}
      {progress.stage === 'reading' && <Progress label={say('import.reading', { done: progress.done })} />}
      {progress.stage === 'done' && <ImportResult result={progress.result} />}
    </Dialog>
  )
}

const ANY = ' any'

const MOST_NAMED = 3

const namesOf = (files: readonly string[]): string =>
  files.slice(0, MOST_NAMED).join(', ') + (files.length > MOST_NAMED ? '…' : '.')

function Choosing({ profiles }: Pick<ImportDialogProps, 'profiles'>) {
  const say = sayIn(useIntl())
  const { files, strange, profile } = useImport()
  const size = files.reduce((sum, file) => sum + file.size, 0)
  return (
    <>
      <FileDrop
        label={say('import.drop')}
        choose={say('import.choose')}
        folder={say('import.folder')}
        accept=".eml,.mbox,message/rfc822"
        onFiles={addFiles}
      />
      {files.length > 0 && (
        <p className={css.chosen}>
          {say('import.chosen', {
            count: files.length,
            size: fileSize(say, size),
          })}
          <Button look="quiet" size="s" onPress={forgetFiles}>
            {say('import.forget')}
          </Button>
        </p>
      )}
      {strange.length > 0 && (
        <Notice tone="warn">
          {say('import.strange', { count: strange.length, names: namesOf(strange) })}
        </Notice>
      )}
      {profiles.length > 1 && (
        <Select
          label={say('import.profile')}
          value={profile ?? ANY}
          options={[
            { id: ANY, label: say('import.profile.any') },
            ...profiles.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={(id) => chooseProfile(id === ANY ? null : id)}
        />
      )}
    </>
  )
}
