import { useEffect, useLayoutEffect, useRef } from 'react'
import css from './countdown.module.css'
import type { Risk } from './risk.ts'
import { ticker } from './ticker.ts'

export interface Shown {
  readonly text: string
  readonly risk: Risk
  /** The whole sentence, with both readings. */
  readonly hint: string
}

/** A text that follows the time in place: the beat writes into the element, nothing is rendered again. */
export function Countdown({ read }: { read: (now: number) => Shown }) {
  const root = useRef<HTMLSpanElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  const latest = useRef(read)
  useLayoutEffect(() => {
    latest.current = read
    write(root.current, text.current, read(Date.now()))
  }, [read])
  useEffect(() => ticker.subscribe((now) => write(root.current, text.current, latest.current(now))), [])
  return (
    <span ref={root} className={css.countdown}>
      <RiskShape />
      <span ref={text} className={css.text} />
    </span>
  )
}

/** The shape of the risk that the nearest `data-risk` above it names. */
export function RiskShape() {
  return <span aria-hidden="true" className={css.shape} />
}

function write(root: HTMLElement | null, text: HTMLElement | null, shown: Shown): void {
  if (root === null || text === null) return
  if (text.textContent !== shown.text) text.textContent = shown.text
  if (root.dataset['risk'] !== shown.risk) root.dataset['risk'] = shown.risk
  if (root.dataset['hint'] !== shown.hint) root.dataset['hint'] = shown.hint
}
