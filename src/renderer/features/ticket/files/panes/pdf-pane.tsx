import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../../i18n/intl.ts'
import { fileBytes, ownFile } from '../../../../bridge/bridge.ts'
import { Button } from '../../../../ui/button.tsx'
import { useRoom } from '../../../../ui/overlay/use-room.ts'
import { openPdf, type OpenPdf, type PdfPage } from '../../../../ui/pdf/open-pdf.ts'
import { PdfPageView } from '../../../../ui/pdf/pdf-page.tsx'
import type { FilePlace } from '../file-store.ts'
import type { PaneProps } from '../viewer.tsx'
import type { Zoom } from '../zoom.ts'
import { PaneFrame, takeZoomKey, ZoomTools } from './pane-frame.tsx'
import css from '../files.module.css'

type Opening = { readonly kind: 'opening' | 'locked' | 'broken' | 'gone' } | Opened
interface Opened {
  readonly kind: 'open'
  readonly pdf: OpenPdf
}

/** Kept free beside a page, in pixels. */
const MARGIN = 48

/** The pages of a PDF, one at a time; arrows left and right turn them. */
export function PdfPane({ file, place }: PaneProps) {
  const say = sayIn(useIntl())
  const opening = usePdf(place)
  const area = useRef<HTMLDivElement>(null)
  const room = useRoom(area)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [number, setNumber] = useState(1)
  const pages = opening.kind === 'open' ? opening.pdf.pages : 0
  const page = usePage(opening, number)
  const fitted = page === null ? 1 : Math.max(0.1, (room.width - MARGIN) / page.width)
  const scale = { zoom, fitted: Math.min(fitted, 1.5), onZoom: setZoom }
  const turn = (by: 1 | -1): void => {
    const next = Math.min(Math.max(number + by, 1), pages)
    setNumber(next)
    area.current?.scrollTo(0, 0)
    // At either end its button is of no use any more: the focus stays in the view.
    if (next === 1 || next === pages) area.current?.focus()
  }
  const onKey = (key: string): boolean => {
    if (takeZoomKey(key, scale)) return true
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
    const box = area.current
    if (box === null || box.scrollWidth > box.clientWidth) return false
    turn(key === 'ArrowRight' ? 1 : -1)
    return true
  }
  const label = say('file.page', { number, pages })
  return (
    <PaneFrame
      {...{ file, place, area, onKey }}
      drag
      tools={
        pages > 0 && (
          <>
            <Pager {...{ number, pages, label, turn }} />
            <ZoomTools {...scale} />
          </>
        )
      }
    >
      {page === null ? (
        <p className={css.waiting} role="status">
          {say(opening.kind === 'open' ? 'file.opening' : `file.pdf.${opening.kind}`)}
        </p>
      ) : (
        <div className={css.pdf}>
          <PdfPageView page={page} scale={zoom === 'fit' ? scale.fitted : zoom} label={label} />
        </div>
      )}
    </PaneFrame>
  )
}

interface PagerProps {
  readonly number: number
  readonly pages: number
  readonly label: string
  readonly turn: (by: 1 | -1) => void
}

function Pager({ number, pages, label, turn }: PagerProps) {
  const say = sayIn(useIntl())
  return (
    <>
      <Button
        look="quiet"
        icon="back"
        label={say('file.page.previous')}
        hintKey="←"
        disabled={number === 1}
        onPress={() => turn(-1)}
      />
      <span className={css.what} role="status">
        {label}
      </span>
      <Button
        look="quiet"
        icon="right"
        label={say('file.page.next')}
        hintKey="→"
        disabled={number === pages}
        onPress={() => turn(1)}
      />
    </>
  )
}

/** Read and opened once; its worker ends with the view. */
function usePdf({ event, index }: FilePlace): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  useEffect(() => {
    let wanted = true
    let close: () => void = () => undefined
    const open = async (): Promise<void> => {
      const bytes = await fileBytes(event, index)
      if (!wanted) return
      if (bytes === null) return setOpening({ kind: 'gone' })
      const opened = await openPdf(bytes, ownFile)
      if (opened.kind === 'open') close = () => opened.pdf.close()
      if (wanted) setOpening(opened)
      else close()
    }
    void open()
    return () => {
      wanted = false
      close()
    }
  }, [event, index])
  return opening
}

function usePage(opening: Opening, number: number): PdfPage | null {
  const [page, setPage] = useState<PdfPage | null>(null)
  useEffect(() => {
    if (opening.kind !== 'open') return
    let wanted = true
    void opening.pdf.page(number).then((given) => wanted && setPage(given))
    return () => {
      wanted = false
    }
  }, [opening, number])
  return page
}
