import { useIntl } from 'react-intl'
import type { DraftFile, DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { fileSize } from '../../../../i18n/duration.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Checkbox } from '../../../ui/field.tsx'
import { FileTag } from '../../../ui/files/file-tag.tsx'
import { visibleName } from '../../../../domain/file/visible-name.ts'
import { type Coming, stopComing, useComing } from './attaching.ts'
import { filesOf, forwarded } from './correspondence.ts'
import { allFiles, withFiles } from './draft.ts'
import { changeDraft } from './draft-keeping.ts'
import css from './composer.module.css'

/** What is attached, what is on its way, and of a message that is sent on which of its files go with it. */
export function DraftFiles({ ticket, draft }: { ticket: TicketView; draft: DraftView }) {
  const say = sayIn(useIntl())
  const { tab } = draft
  const coming = useComing((state) => state.coming).filter(
    (one) => one.ticket === ticket.id && one.tab === tab,
  )
  const entry = tab === 'forward' ? forwarded(ticket, draft) : null
  const offered = entry === null ? [] : filesOf(entry)
  const own = draft.files[tab].filter(({ hash }) => offered.every((one) => one.hash !== hash))
  const put = (files: readonly DraftFile[]) => changeDraft(ticket.id, { files: withFiles(draft, tab, files) })
  const without = (hash: string) => put(draft.files[tab].filter((one) => one.hash !== hash))
  if (offered.length + own.length + coming.length === 0) return null
  return (
    <div className={css.files} role="group" aria-label={say('composer.files')}>
      {offered.map((file) => (
        <Checkbox
          key={file.hash}
          checked={draft.files[tab].some(({ hash }) => hash === file.hash)}
          onChange={(wanted) => (wanted ? put(allFiles(draft.files[tab], [file])) : without(file.hash))}
        >
          {`${visibleName(file.name)}, ${fileSize(say, file.size)}`}
        </Checkbox>
      ))}
      {own.map((file) => (
        <FileTag
          key={file.hash}
          name={visibleName(file.name)}
          detail={fileSize(say, file.size)}
          removeLabel={say('composer.files.remove', { name: visibleName(file.name) })}
          onRemove={() => without(file.hash)}
        />
      ))}
      {coming.map((one) => (
        <OnItsWay key={one.key} one={one} />
      ))}
    </div>
  )
}

function OnItsWay({ one }: { one: Coming }) {
  const say = sayIn(useIntl())
  const { name, failure, key } = one
  return (
    <FileTag
      name={visibleName(name)}
      detail={failure === null ? say('composer.files.onItsWay') : failureWords(say, failure)}
      state={failure === null ? 'coming' : 'failed'}
      removeLabel={say('composer.files.remove', { name: visibleName(name) })}
      onRemove={() => stopComing(key)}
    />
  )
}
