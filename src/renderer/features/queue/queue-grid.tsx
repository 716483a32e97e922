import { type MouseEvent, type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { QueueRow } from '../../../contract/views/queue.ts'
import { type MessageId, sayIn } from '../../../i18n/intl.ts'
import { type Column, Grid, type GridHandle } from '../../ui/grid/grid.tsx'
import { rowOf } from '../../ui/grid/pages.ts'
import { ContextMenu } from '../../ui/overlay/menu.tsx'
import { needRows, setActive, useQueue } from './queue-store.ts'
import { QueueCells } from './row/queue-cells.tsx'
import css from './queue.module.css'
import row from './row/row.module.css'

export type QueueGridHandle = GridHandle

interface QueueGridProps {
  readonly handle: Ref<QueueGridHandle>
  readonly onOpen: (ticket: string) => void
}

/** Rows that stand for those to come, before the first answer. */
const SKELETON = 14

export function QueueGrid({ handle, onOpen }: QueueGridProps) {
  const pages = useQueue((state) => state.pages)
  const active = useQueue((state) => state.active)
  const total = useQueue((state) => state.total)
  const stale = useQueue((state) => state.stale)
  const settled = useQueue(({ scope }) => scope === 'resolved' || scope === 'closed')
  const say = sayIn(useIntl())
  const grid = useRef<GridHandle>(null)
  useImperativeHandle(handle, () => ({ focus: () => grid.current?.focus() }))
  const open = useCallback(
    (index: number) => {
      setActive(index)
      const found = rowOf(useQueue.getState().pages, index)
      if (found !== undefined) onOpen(found.id)
    },
    [onOpen],
  )
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const showMenu = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    if (cell === null) return
    event.preventDefault()
    setAnchor(cell)
  }
  return (
    <div className={css.list} data-stale={stale}>
      <div className={row.grid} data-settled={settled} onContextMenu={showMenu}>
        <Grid<QueueRow>
          handle={grid}
          label={say('queue.label')}
          columns={COLUMNS.map((id): Column => ({ id, label: say(`queue.${id}` satisfies MessageId) }))}
          total={total ?? SKELETON}
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
      {anchor !== null && (
        <ContextMenu
          label={say('ticket.acts')}
          group="ticket"
          anchor={anchor}
          onClose={() => setAnchor(null)}
        />
      )}
    </div>
  )
}

/**
 * The cell under the pointer, or of the row with the focus. That row takes the focus and with it what commands
 * mean: the menu gives the focus back before its command runs, and on another row it would be done to that one.
 */
function cellOf(target: EventTarget): HTMLElement | null {
  const element = target instanceof Element ? target : null
  const line = element?.closest<HTMLElement>('[role="row"][data-index]') ?? null
  if (line === null) return null
  line.focus({ preventScroll: true })
  return element?.closest<HTMLElement>('[role="gridcell"]') ?? line.querySelector('[data-column="subject"]')
}

const cells = (found: QueueRow, index: number) => <QueueCells row={found} index={index} />

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
