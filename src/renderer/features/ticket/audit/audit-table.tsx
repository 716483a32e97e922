import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { AuditRow, AuditView } from '../../../../contract/views/audit.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Icon } from '../../../ui/icon.tsx'
import { LightButton } from '../../../ui/light-button.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { auditInstant, cellsOf, type Column, COLUMNS, isDamaged, SHORT } from './audit-words.ts'
import css from './audit.module.css'

/** A row a fact; the one that it was opened for is in sight. */
export function AuditTable({ audit, at }: { audit: AuditView; at: string | null }) {
  const say = sayIn(useIntl())
  const wanted = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    wanted.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {say(`audit.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {audit.rows.map((row) => (
          <tr
            key={row.number}
            ref={row.id === at ? wanted : undefined}
            aria-current={row.id === at || undefined}
            data-damaged={isDamaged(row)}
          >
            <Row row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: AuditRow }) {
  const intl = useIntl()
  const cells = cellsOf(intl, row, (instant) => auditInstant(intl, instant))
  return COLUMNS.map((column) => (
    <td key={column} data-column={column}>
      <Cell column={column} text={cells[column]} row={row} />
    </td>
  ))
}

function Cell({ column, text, row }: { column: Column; text: string; row: AuditRow }) {
  const say = sayIn(useIntl())
  if (column === 'hash' || column === 'unit') {
    if (text === '') return null
    const copy = (): void => void navigator.clipboard.writeText(text).then(() => announce(say('app.copied')))
    return (
      <span className={css.code}>
        <code title={text}>{text.slice(0, SHORT)}</code>
        <LightButton icon="copy" label={say(`audit.copy.${column}`, { number: row.number })} onPress={copy} />
      </span>
    )
  }
  const bad =
    (column === 'state' && row.state !== 'whole' && row.state !== 'removed') ||
    (column === 'signature' && row.signature !== 'valid')
  return (
    <bdi className={bad ? css.bad : undefined}>
      {bad && <Icon name="alert" size={0.875} />}
      {text}
    </bdi>
  )
}
