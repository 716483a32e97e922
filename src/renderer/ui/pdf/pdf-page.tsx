import { useEffect, useRef } from 'react'
import { Hidden } from '../hidden.tsx'
import type { PdfPage } from './open-pdf.ts'
import css from './pdf-page.module.css'

interface PdfPageProps {
  readonly page: PdfPage
  /** 1: as large as on paper. */
  readonly scale: number
  readonly label: string
}

/** One page as a picture, with its words beside it for who does not see it. */
export function PdfPageView({ page, scale, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return
    const fresh = document.createElement('canvas')
    const { done, stop } = page.draw(fresh, scale)
    // Drawn aside and shown whole; a drawing that was stopped or failed leaves the page as it was.
    done.then(
      () => show(fresh, target),
      () => undefined,
    )
    return stop
  }, [page, scale])
  return (
    <figure className={css.page} aria-label={label}>
      <canvas
        ref={canvas}
        className={css.canvas}
        aria-hidden="true"
        style={{ width: page.width * scale, height: page.height * scale }}
      />
      <Hidden>{page.words}</Hidden>
    </figure>
  )
}

function show(drawn: HTMLCanvasElement, target: HTMLCanvasElement): void {
  target.width = drawn.width
  target.height = drawn.height
  target.getContext('2d')?.drawImage(drawn, 0, 0)
  target.dataset['drawn'] = 'true'
}
