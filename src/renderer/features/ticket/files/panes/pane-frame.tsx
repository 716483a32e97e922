import type { ReactNode, RefObject } from 'react'
import { useIntl } from 'react-intl'
import { percent } from '../../../../../i18n/duration.ts'
import { sayIn } from '../../../../../i18n/intl.ts'
import { Button } from '../../../../ui/button.tsx'
import { PanArea } from '../../../../ui/overlay/pan-area.tsx'
import { Viewer } from '../../../../ui/overlay/viewer.tsx'
import { viewFile } from '../file-store.ts'
import { kindWords, nameWords } from '../file-words.ts'
import { saveFile } from '../save-file.ts'
import type { PaneProps } from '../viewer.tsx'
import { type Zoom, zoomed, zoomOfKey } from '../zoom.ts'
import css from '../files.module.css'

interface PaneFrameProps extends PaneProps {
  readonly tools?: ReactNode
  readonly drag: boolean
  readonly area?: RefObject<HTMLDivElement | null>
  readonly onKey?: (key: string) => boolean
  readonly children: ReactNode
}

/** The large view around a file: its name, its tools, a way to save it. */
export function PaneFrame({ file, place, tools, drag, area, onKey, children }: PaneFrameProps) {
  const say = sayIn(useIntl())
  const name = nameWords(say, file)
  const what = kindWords(say, file)
  return (
    <Viewer
      title={name}
      line={what}
      closeLabel={say('app.close')}
      tools={
        <>
          {tools}
          <Button
            icon="download"
            label={say('file.save', { name, what })}
            hint={say('file.save.short')}
            look="quiet"
            onPress={() => void saveFile(say, place)}
          />
        </>
      }
      onClose={() => viewFile(null)}
      {...(onKey === undefined ? {} : { onKey })}
    >
      <PanArea label={say('file.area', { name })} drag={drag} {...(area === undefined ? {} : { area })}>
        {children}
      </PanArea>
    </Viewer>
  )
}

interface ZoomToolsProps {
  readonly zoom: Zoom
  /** What "fit" comes to. */
  readonly fitted: number
  readonly onZoom: (zoom: Zoom) => void
}

export function ZoomTools({ zoom, fitted, onZoom }: ZoomToolsProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  return (
    <>
      <Button
        look="quiet"
        icon="minus"
        label={say('file.zoom.out')}
        hintKey="−"
        onPress={() => onZoom(zoomed(zoom, -1, fitted))}
      />
      <span className={css.level} role="status">
        {percent(intl, zoom === 'fit' ? fitted : zoom)}
      </span>
      <Button
        look="quiet"
        icon="plus"
        label={say('file.zoom.in')}
        hintKey="+"
        onPress={() => onZoom(zoomed(zoom, 1, fitted))}
      />
      <Button look="quiet" hintKey="0" hint={say('file.zoom.fit')} onPress={() => onZoom('fit')}>
        {say('file.zoom.fit')}
      </Button>
      <Button look="quiet" hintKey="1" hint={say('file.zoom.own')} onPress={() => onZoom(1)}>
        {say('file.zoom.own')}
      </Button>
    </>
  )
}

/** Takes a key for the zoom; whether it was one. */
export function takeZoomKey(key: string, { zoom, fitted, onZoom }: ZoomToolsProps): boolean {
  const next = zoomOfKey(key, zoom, fitted)
  if (next !== null) onZoom(next)
  return next !== null
}
