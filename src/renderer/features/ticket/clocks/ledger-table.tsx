import { useIntl } from 'react-intl'
import type { ClockView } from '../../../../contract/views/ticket.ts'
import type { Named } from '../../../../contract/views/named.ts'
import type { LedgerLine } from '../../../../domain/sla/ledger.ts'
import { countedDuration } from '../../../../i18n/duration.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { lineWords } from './clock-words.ts'
import { ledgerSums } from './ledger-rows.ts'
import css from './ledger.module.css'

interface LedgerTableProps {
  readonly view: ClockView
  readonly statuses: readonly Named[]
  readonly onClose: () => void
}

/**
 * The account of a clock: each stretch, why it counted or not, in wall and counted time (XT-16). Both columns are told
 * in hours, so that they can be added up by eye.
 */
export function LedgerTable({ view, statuses, onClose }: LedgerTableProps) {
  const say = sayIn(useIntl())
  const title = say('ledger.title', { clock: say(`clock.${view.clock}.long`) })
  const sums = ledgerSums(view.ledger)
  const statusName = (id: string) => statuses.find((status) => status.id === id)?.name ?? id
  return (
    <div id="ledger" className={css.ledger}>
      <div className={css.head}>
        <h2>{title}</h2>
        <span className={css.calendar}>
          {view.calendar === null
            ? say('ledger.calendar.wall')
            : say('ledger.calendar', { name: view.calendar })}
        </span>
        <Button look="quiet" size="s" icon="close" label={say('app.close')} onPress={onClose} />
      </div>
      {view.ledger.length === 0 ? (
        <p className={css.calendar}>{say('ledger.empty')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard too
        <div className={css.scroll} role="region" aria-label={title} tabIndex={0}>
          <table>
            <LedgerHead />
            <tbody>
              {view.ledger.map((line) => (
                <Line key={line.from} line={line} what={lineWords(say, line, statusName)} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {say('ledger.total')}
                </th>
                <td>{countedDuration(say, sums.wall)}</td>
                <td>{countedDuration(say, sums.counted)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </div>
  )
}

function LedgerHead() {
  const say = sayIn(useIntl())
  return (
    <thead>
      <tr>
        {(['from', 'to', 'what', 'wall', 'counted'] as const).map((column) => (
          <th key={column} scope="col">
            {say(`ledger.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Line({ line, what }: { line: LedgerLine; what: string }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  return (
    <tr data-kind={line.kind}>
      <td>{instantWords(intl, line.from, now)}</td>
      <td>{instantWords(intl, line.to, now)}</td>
      <td>
        <span className={css.what}>{what}</span>
      </td>
      <td>{countedDuration(say, line.wall)}</td>
      <td>{line.kind === 'counted' ? countedDuration(say, line.counted) : '–'}</td>
    </tr>
  )
}
