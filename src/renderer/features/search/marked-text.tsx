import type { Piece } from '../../../domain/search/marks.ts'
import css from './search.module.css'

/** A text in which what was searched for is marked. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, at) =>
    marked ? (
      <mark key={at} className={css.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
