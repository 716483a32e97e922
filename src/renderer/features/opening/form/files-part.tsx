import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { visibleName } from '../../../../domain/file/visible-name.ts'
import { fileSize } from '../../../../i18n/duration.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { AttachButton } from '../../../ui/files/attach-button.tsx'
import { FileTag } from '../../../ui/files/file-tag.tsx'
import { useOpening } from '../opening-store.ts'
import { attachToOpening, detach, stopComing, useAttaching, watchComing } from './attaching.ts'
import { faultWords } from './fault-words.ts'
import css from '../opening.module.css'

/** The files that came with the request: chosen, pasted or dropped anywhere on the form (WM-04, XT-06). */
export function FilesPart() {
  const intl = useIntl()
  const say = sayIn(intl)
  const files = useOpening((state) => state.draft.files)
  const fault = faultWords(
    say,
    useOpening((state) => state.faults.files),
  )
  const { coming, trouble } = useAttaching()
  useEffect(() => watchComing(sayIn(intl)), [intl])
  const told = fault ?? trouble
  return (
    <div className={css.files} role="group" aria-label={say('composer.files')} data-field="files">
      {files.map(({ hash, name, size }) => (
        <FileTag
          key={hash}
          name={visibleName(name)}
          detail={fileSize(say, size)}
          removeLabel={say('composer.files.remove', { name: visibleName(name) })}
          onRemove={() => detach(hash)}
        />
      ))}
      {coming.map(({ key, name, failure }) => (
        <FileTag
          key={key}
          name={visibleName(name)}
          detail={failure === null ? say('composer.files.onItsWay') : failureWords(say, failure)}
          state={failure === null ? 'coming' : 'failed'}
          removeLabel={say('composer.files.remove', { name: visibleName(name) })}
          onRemove={() => stopComing(key)}
        />
      ))}
      <AttachButton label={say('composer.attach')} onFiles={(chosen) => attachToOpening(say, chosen)}>
        {say('opening.files.attach')}
      </AttachButton>
      {told !== null && (
        <p className={css.fault} role="alert">
          {told}
        </p>
      )}
    </div>
  )
}
