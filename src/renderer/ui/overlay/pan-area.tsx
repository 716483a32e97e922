import { type PointerEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import css from './viewer.module.css'

interface PanAreaProps {
  readonly label: string
  /** Moved by dragging as well; text is left to be selected. */
  readonly drag: boolean
  readonly children: ReactNode
  readonly area?: RefObject<HTMLDivElement | null>
}

/** What is larger than its place, moved by wheel, arrow keys and dragging; has the focus as soon as it is there. */
export function PanArea({ label, drag, children, area }: PanAreaProps) {
  const own = useRef<HTMLDivElement>(null)
  const box = area ?? own
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
  }, [box])
  return (
    <div
      ref={box}
      className={css.pan}
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by arrow keys too
      tabIndex={0}
      data-drag={drag}
      onPointerDown={(event) => drag && dragged(event)}
    >
      {children}
    </div>
  )
}

function dragged(start: PointerEvent<HTMLDivElement>): void {
  if (start.button !== 0) return
  const box = start.currentTarget
  const [left, top] = [box.scrollLeft + start.clientX, box.scrollTop + start.clientY]
  const move = (event: globalThis.PointerEvent): void =>
    box.scrollTo({ left: left - event.clientX, top: top - event.clientY, behavior: 'instant' })
  const end = (): void => {
    box.removeEventListener('pointermove', move)
    box.removeEventListener('pointerup', end)
    box.removeEventListener('pointercancel', end)
  }
  box.setPointerCapture(start.pointerId)
  box.addEventListener('pointermove', move)
  box.addEventListener('pointerup', end)
  box.addEventListener('pointercancel', end)
}
