import { useIntl } from 'react-intl'
import type { QueueRow } from '../../../../contract/views/queue.ts'
import { shortAge } from '../../../../i18n/duration.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { useQueue } from '../queue-store.ts'
import { clockPlace, clockShown } from '../row/clock-words.ts'
import { usePrinted } from './printed-store.ts'
import css from './printed.module.css'

/** The whole list as paper shows it: the grid of the window holds only the rows in sight. */
export function PrintedQueue() {
  const intl = useIntl()
  const say = sayIn(intl)
  const list = usePrinted((state) => state.list)
  const scope = useQueue((state) => state.scope)
  if (list === null) return null
  const { rows, total, now } = list
  return (
    <div className={css.printed} data-printed>
      <h1 className={css.title}>
        {say(`nav.${scope}`)} <span className={css.total}>{say('nav.count', { count: total })}</span>
      </h1>
      {rows.length < total && <p>{say('queue.print.cut', { shown: rows.length })}</p>}
      <table className={css.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`queue.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {cellsOf(intl, row, now).map((words, at) => (
                <td key={COLUMNS[at]}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const COLUMNS = [
  'code',
  'subject',
  'client',
  'sector',
  'severity',
  'status',
  'clock',
  'owner',
  'age',
] as const

/** Where a word would repeat what the empty place says. */
const NONE = '–'

function cellsOf(intl: Intl, row: QueueRow, now: number): readonly string[] {
  const say = sayIn(intl)
  return [
    row.code,
    row.subject || say('queue.noSubject'),
    row.client || say('queue.noClient'),
    row.sector.name,
    row.severity?.name ?? NONE,
    row.status.name,
    [clockShown(intl, row.clock, now).text, clockPlace(intl, row, now)]
      .filter((part) => part !== '')
      .join(', '),
    row.owner?.name ?? NONE,
    shortAge(say, now - row.openedAt),
  ]
}
