import { useCallback, useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { QueueRow } from '../../../contract/views/queue.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { type MessageId, sayIn } from '../../../i18n/intl.ts'
import { type Column, Grid, type GridHandle } from '../../ui/grid/grid.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QueueCells } from './queue-cells.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueHead } from './queue-head.tsx'
import { rowOf } from '../../ui/grid/pages.ts'
import { type Scope, needRows, setActive, showQueue, useQueue, watchQueue } from './queue-store.ts'
import css from './queue.module.css'

interface QueueViewProps {
  readonly scope: Scope
  readonly profiles: readonly { readonly id: string; readonly name: string; readonly assumedHours: boolean }[]
  readonly onOpen: (ticket: string) => void
}

/** One of the lists of tickets. */
export function QueueView({ scope, profiles, onOpen }: QueueViewProps) {
  const { total, failure } = useQueue()
  const say = sayIn(useIntl())
  useEffect(() => showQueue({ scope }), [scope])
  useEffect(watchQueue, [])
  return (
    <section className={css.view} aria-label={say(`nav.${scope}`)}>
      <QueueHead scope={scope} profiles={profiles} />
      {failure !== null && !('unreachable' in failure) && (
        <div className={css.notice}>
          <Notice tone="danger" title={say('queue.problem')}>
            {failureWords(say, failure)}
          </Notice>
        </div>
      )}
      {total === 0 ? (
        <QueueEmpty scope={scope} profiles={profiles} />
      ) : (
        <QueueGrid total={total ?? 12} waiting={total === null} onOpen={onOpen} />
      )}
    </section>
  )
}

interface QueueGridProps {
  readonly total: number
  readonly waiting: boolean
  readonly onOpen: (ticket: string) => void
}

function QueueGrid({ total, waiting, onOpen }: QueueGridProps) {
  const { pages, active } = useQueue()
  const say = sayIn(useIntl())
  const grid = useRef<GridHandle>(null)
  const open = useCallback(
    (index: number) => {
      setActive(index)
      const row = rowOf(useQueue.getState().pages, index)
      if (row !== undefined) onOpen(row.id)
    },
    [onOpen],
  )
  useEffect(() => {
    if (!waiting) grid.current?.focus()
  }, [waiting])
  return (
    <div className={css.grid}>
      <Grid<QueueRow>
        handle={grid}
        label={say('queue.label')}
        columns={COLUMNS.map((id): Column => ({ id, label: say(`queue.${id}` satisfies MessageId) }))}
        total={total}
        rowRem={3}
        rowAt={(index) => rowOf(pages, index)}
        cells={cells}
        active={active}
        onActive={setActive}
        onOpen={open}
        onRange={needRows}
        busyLabel={say('queue.loading')}
      />
    </div>
  )
}

const cells = (row: QueueRow, index: number) => <QueueCells row={row} index={index} />

const COLUMNS = [
  'position',
  'why',
  'code',
  'subject',
  'client',
  'profile',
  'sector',
  'severity',
  'status',
  'clock',
  'owner',
  'channel',
  'age',
] as const
