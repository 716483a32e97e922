import type { ReactNode } from 'react'
import { Linked } from '../links/linked.tsx'
import { stretchesOf } from './mentions.ts'
import css from './timeline.module.css'

/** A note with the names of those whom it calls set off. */
export function Mentioning({ text, names }: { text: string; names: readonly string[] }): ReactNode {
  return stretchesOf(text, names).map(({ from, to, named }) =>
    named ? (
      <span key={from} className={css.mention}>
        {text.slice(from, to)}
      </span>
    ) : (
      <Linked key={from} text={text.slice(from, to)} />
    ),
  )
}
