import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../../i18n/intl.ts'
import { previewAddress } from '../../../../bridge/bridge.ts'
import { useRoom } from '../../../../ui/overlay/use-room.ts'
import { nameWords } from '../file-words.ts'
import type { PaneProps } from '../viewer.tsx'
import type { Zoom } from '../zoom.ts'
import { PaneFrame, takeZoomKey, ZoomTools } from './pane-frame.tsx'
import css from '../files.module.css'

/** An image, as large as its place or as its own pixels. */
export function ImagePane({ file, place }: PaneProps) {
  const say = sayIn(useIntl())
  const area = useRef<HTMLDivElement>(null)
  const room = useRoom(area)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [broken, setBroken] = useState(false)
  const size = file.preview?.as === 'image' ? file.preview.size : { width: 1, height: 1 }
  const fitted = Math.min(1, room.width / size.width, room.height / size.height)
  const scale = { zoom, fitted, onZoom: setZoom }
  const shown = zoom === 'fit' ? fitted : zoom
  return (
    <PaneFrame
      {...{ file, place, area }}
      drag={zoom !== 'fit'}
      tools={<ZoomTools {...scale} />}
      onKey={(key) => takeZoomKey(key, scale)}
    >
      {broken ? (
        <p className={css.waiting}>{say('file.broken')}</p>
      ) : (
        <img
          className={css.image}
          src={previewAddress(place.event, place.index)}
          alt={say('file.image', { name: nameWords(say, file) })}
          draggable={false}
          style={{ width: size.width * shown, height: size.height * shown }}
          onError={() => setBroken(true)}
        />
      )}
    </PaneFrame>
  )
}
