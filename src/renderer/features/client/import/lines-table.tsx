import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ImportLine } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import type { What } from './totals.ts'
import css from './import.module.css'

/** Lines drawn at first, and more at each wish. */
const STEP = 200

interface LinesTableProps {
  readonly lines: readonly ImportLine[]
  /** Lines that the console did not tell one by one. */
  readonly hidden: number
}

/** Line, what becomes of it, whom it speaks of, and what changes from what to what. */
export function LinesTable({ lines, hidden }: LinesTableProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const [drawn, setDrawn] = useState(STEP)
  const rest = lines.length - drawn
  return (
    // A table that scrolls is moved by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.scroll} tabIndex={0} role="region" aria-label={say('client.import.table')}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['line', 'what', 'client', 'contact', 'changes'] as const).map((id) => (
              <th key={id} scope="col" className={css[id]}>
                {say(`client.import.column.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, drawn).map((line) => (
            <Line key={line.line} line={line} />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p className={css.none}>{say('client.import.none')}</p>}
      {rest > 0 && (
        <div className={css.more}>
          <Button onPress={() => setDrawn(drawn + STEP)}>
            {say('client.import.more', { count: Math.min(rest, STEP) })}
          </Button>
        </div>
      )}
      {rest <= 0 && hidden > 0 && (
        <p className={css.none}>{say('client.import.hidden', { count: hidden })}</p>
      )}
    </div>
  )
}

const TONES: Readonly<Record<What, Tone>> = {
  new: 'good',
  changed: 'accent',
  same: 'neutral',
  refused: 'danger',
}

function Line({ line: { line, what, account, contact, changes, refusal } }: { line: ImportLine }) {
  const intl = useIntl()
  const say = sayIn(intl)
  return (
    <tr>
      <td className={css.line}>{intl.formatNumber(line)}</td>
      <td>
        <Badge tone={TONES[what]}>{say(`client.import.is.${what}`)}</Badge>
      </td>
      <td>
        <bdi>{account}</bdi>
      </td>
      <td>
        <bdi>{contact}</bdi>
      </td>
      <td>
        {refusal !== null && (
          <span className={css.refusal}>
            {say(`client.import.why.${refusal.why}`, {
              field: say(`client.column.of.${refusal.field}`),
              value: refusal.value,
            })}
          </span>
        )}
        {changes.map(({ field, from, to }) => (
          <span key={field} className={css.change}>
            <span className={css.field}>{say(`client.column.of.${field}`)}</span>{' '}
            <bdi className={css.from}>{from || say('client.import.nothing')}</bdi>{' '}
            <span className={css.arrow} aria-label={say('client.import.to')} role="img">
              ▸
            </span>{' '}
            <bdi>{to || say('client.import.nothing')}</bdi>
          </span>
        ))}
      </td>
    </tr>
  )
}
