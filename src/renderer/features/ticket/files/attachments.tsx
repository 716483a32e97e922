import { useIntl } from 'react-intl'
import type { AttachmentView } from '../../../../contract/views/file.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { previewAddress } from '../../../bridge/bridge.ts'
import { desktop, host } from '../../../bridge/desktop.ts'
import { Button } from '../../../ui/button.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Press } from '../../../ui/press.tsx'
import { type FilePlace, useSaved, viewFile } from './file-store.ts'
import { kindWords, nameWords } from './file-words.ts'
import { dragOut, saveFile } from './save-file.ts'
import css from './files.module.css'

interface AttachmentsProps {
  readonly event: string
  readonly attachments: readonly AttachmentView[]
}

/** The files of an entry: pressed, one is looked at where that is possible, and saved where it is not. */
export function Attachments({ event, attachments }: AttachmentsProps) {
  const say = sayIn(useIntl())
  if (attachments.length === 0) return null
  return (
    <ul className={css.files} aria-label={say('entry.attachments', { count: attachments.length })}>
      {attachments.map((file) => (
        <FileCard key={file.index} file={file} place={{ event, index: file.index }} say={say} />
      ))}
    </ul>
  )
}

function FileCard({ file, place, say }: { file: AttachmentView; place: FilePlace; say: Say }) {
  const name = nameWords(say, file)
  const what = kindWords(say, file)
  const saved = useSaved(place)
  const save = (): void => void saveFile(say, place)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons in it do the same
    <li
      className={css.file}
      data-preview={file.preview?.as}
      draggable={desktop !== null}
      onDragStart={(event) => {
        event.preventDefault()
        void dragOut(say, place)
      }}
    >
      <Press className={css.main} onPress={() => (file.preview === null ? save() : viewFile(place))}>
        {file.preview?.as === 'image' ? <Thumbnail file={file} place={place} /> : <KindMark file={file} />}
        <Hidden>{say(file.preview === null ? 'file.verb.save' : 'file.verb.view')} </Hidden>
        <span className={css.words}>
          <bdi className={css.name}>{name}</bdi>
          <span className={css.what}>{what}</span>
        </span>
      </Press>
      {file.preview !== null && (
        <Button
          look="quiet"
          size="s"
          icon="download"
          label={say('file.save', { name, what })}
          hint={say('file.save.short')}
          onPress={save}
        />
      )}
      {saved !== undefined && (
        <Button
          look="quiet"
          size="s"
          icon="folder"
          label={say('file.showSaved', { name })}
          hint={say('file.showSaved.short')}
          onPress={() => void host('file.showSaved', { id: saved })}
        />
      )}
    </li>
  )
}

function Thumbnail({ file, place }: { file: AttachmentView; place: FilePlace }) {
  return (
    <img
      className={css.thumbnail}
      src={previewAddress(place.event, file.index)}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
    />
  )
}

function KindMark({ file }: { file: AttachmentView }) {
  return (
    <span className={css.mark}>
      <Icon name={file.preview === null ? 'clip' : 'document'} size={1} />
    </span>
  )
}
