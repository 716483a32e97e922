import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import css from './profiles.module.css'

/** A part of a profile under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h3 className={css.title}>{title}</h3>
      {children}
    </section>
  )
}

/** What no source says. */
export function Assumed() {
  const say = sayIn(useIntl())
  return (
    <Badge tone="warn" dashed hint={say('profile.assumed.long')}>
      {say('profile.assumed')}
    </Badge>
  )
}

interface LineProps {
  readonly name: string
  readonly text?: string
  readonly marks?: readonly string[]
}

/** A named value, what it is, and what is special about it. */
export function Line({ name, text = '', marks = [] }: LineProps) {
  return (
    <li className={css.line}>
      <span className={css.name}>{name}</span>
      {text !== '' && <span className={css.text}>{text}</span>}
      {marks.length > 0 && (
        <span className={css.marks}>
          {marks.map((mark) => (
            <Badge key={mark}>{mark}</Badge>
          ))}
        </span>
      )}
    </li>
  )
}

interface TableProps {
  readonly label: string
  readonly heads: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly cells: readonly ReactNode[]
  }[]
}

/** Rows under heads; what is wider than the page scrolls, by keyboard too. */
export function Table({ label, heads, rows }: TableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className={css.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={heads[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
