import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { AttachmentView } from '../../../../contract/views/file.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { type FilePlace, useFile, useFiles, viewFile } from './file-store.ts'
import { ImagePane } from './panes/image-pane.tsx'
import { PdfPane } from './panes/pdf-pane.tsx'
import { TextPane } from './panes/text-pane.tsx'

/** The file that is looked at; removed meanwhile, here or in another window, it closes and says so. */
export function FileViewer() {
  const say = sayIn(useIntl())
  const place = useFiles((state) => state.viewing)
  const file = useFile(place)
  const gone = place !== null && file === null
  useEffect(() => {
    if (!gone) return
    viewFile(null)
    announce(say('file.gone'))
    document.getElementById(`entry-${place.event}`)?.focus()
  }, [gone, place, say])
  useEffect(() => () => viewFile(null), [])
  if (place === null || file === null) return null
  return <Pane key={`${place.event}/${place.index}`} file={file} place={place} />
}

export interface PaneProps {
  readonly file: AttachmentView
  readonly place: FilePlace
}

function Pane({ file, place }: PaneProps) {
  switch (file.preview?.as) {
    case 'image':
      return <ImagePane file={file} place={place} />
    case 'text':
      return <TextPane file={file} place={place} />
    case 'pdf':
      return <PdfPane file={file} place={place} />
    case undefined:
      return null
  }
}
