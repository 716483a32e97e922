import { useIntl } from 'react-intl'
import type { AttachmentView } from '../../../../contract/views/timeline.ts'
import { fileSize } from '../../../../i18n/duration.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { attachmentAddress } from '../../../bridge/bridge.ts'
import { Icon } from '../../../ui/icon.tsx'
import css from './timeline.module.css'

interface AttachmentsProps {
  readonly event: string
  readonly attachments: readonly AttachmentView[]
}

export function Attachments({ event, attachments }: AttachmentsProps) {
  const say = sayIn(useIntl())
  if (attachments.length === 0) return null
  return (
    <ul className={css.files} aria-label={say('entry.attachments', { count: attachments.length })}>
      {attachments.map(({ index, name, size }) => {
        const words = { name: name || say('entry.attachment.unnamed'), size: fileSize(say, size) }
        return (
          <li key={index}>
            <a
              className={css.file}
              href={attachmentAddress(event, index)}
              download={words.name}
              aria-label={say('entry.attachment', words)}
            >
              <Icon name="clip" size={0.875} />
              <bdi className={css.fileName}>{words.name}</bdi>
              <span className={css.fileSize}>{words.size}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
