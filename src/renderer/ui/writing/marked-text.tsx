import type { ReactNode, Ref } from 'react'
import type { Stretch } from './stops.ts'
import css from './writing.module.css'

/** A stretch of the text that is coloured; `caret` is only measured. */
export interface Mark extends Stretch {
  readonly look: 'gap' | 'name'
}

interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Where the list of offers stands; null: nowhere. */
  readonly caret: number | null
  readonly caretRef: Ref<HTMLSpanElement>
}

/** The text of a field once more, behind it: unseen but for its marks. */
export function MarkedText({ text, marks, caret, caretRef }: MarkedTextProps) {
  const parts: ReactNode[] = []
  let at = 0
  const upTo = (end: number) => {
    if (caret !== null && caret >= at && caret < end) {
      parts.push(text.slice(at, caret), <span key="caret" ref={caretRef} />, text.slice(caret, end))
    } else parts.push(text.slice(at, end))
    at = end
  }
  for (const { from, to, look } of marks.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue
    upTo(from)
    parts.push(
      <mark key={from} className={css[look]}>
        {text.slice(from, to)}
      </mark>,
    )
    at = to
  }
  upTo(text.length + 1)
  return (
    <div className={css.behind} aria-hidden="true">
      {parts}
      {'\u200b'}
    </div>
  )
}
