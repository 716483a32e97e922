import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { GridRow } from './grid-row.tsx'
import css from './grid.module.css'
import { targetIndex, withActive } from './grid-moves.ts'
import { useDensity } from '../density.ts'
import { useRem } from '../rem.ts'

export interface Column {
  readonly id: string
  readonly label: string
}

export interface GridHandle {
  focus(): void
}

export interface GridProps<Row> {
  readonly label: string
  readonly columns: readonly Column[]
  readonly total: number
  /** Height of a cosy row in rem: fixed, so that nothing moves when rows arrive. */
  readonly rowRem: number
  /** The row at an index, or undefined while it is being read. */
  readonly rowAt: (index: number) => Row | undefined
  readonly cells: (row: Row, index: number) => ReactNode
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen: (index: number) => void
  /** First and last index that must be there. */
  readonly onRange: (first: number, last: number) => void
  readonly busyLabel: string
  readonly handle?: Ref<GridHandle>
  readonly autoFocus?: boolean
}

const HEAD_REM = 2
/** Of a cosy row's height: two lines still fit. */
const COMPACT = 0.8

/** An ARIA grid over any number of rows: only those in sight are in the document, and one row has the focus. */
export function Grid<Row>(props: GridProps<Row>) {
  const { total, active, onRange } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rem = useRem()
  const rowSize = Math.round(props.rowRem * rem * (useDensity() === 'compact' ? COMPACT : 1))
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowSize,
    overscan: 5,
    scrollPaddingEnd: HEAD_REM * rem,
    rangeExtractor: (range) => withActive(range, active),
  })
  const items = virtual.getVirtualItems()
  const [first = 0, last = 0] = [virtual.range?.startIndex, virtual.range?.endIndex]
  useEffect(() => virtual.measure(), [virtual, rowSize])
  useEffect(() => onRange(first, last), [onRange, first, last, total])
  useFocus(props, scroller, (index) => virtual.scrollToIndex(index, { align: 'auto' }))
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={props.columns.length}
      className={css.grid}
      tabIndex={-1}
      data-keys="list"
      onKeyDown={(event) => onKey(event, props, scroller.current, rowSize)}
    >
      <div role="rowgroup" className={css.head}>
        <div role="row" aria-rowindex={1} className={css.columns}>
          {props.columns.map((column) => (
            <div
              key={column.id}
              role="columnheader"
              data-column={column.id}
              style={{ gridArea: column.id }}
              className={css.header}
            >
              {column.label}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          <GridRow
            key={item.key}
            index={item.index}
            start={item.start}
            size={item.size}
            row={props.rowAt(item.index)}
            active={item.index === active}
            cells={props.cells}
            onActive={props.onActive}
            onOpen={props.onOpen}
            busyLabel={props.busyLabel}
            columns={props.columns.length}
          />
        ))}
      </div>
    </div>
  )
}

type Moves = Pick<GridProps<never>, 'total' | 'active' | 'onActive'>

function onKey(event: KeyboardEvent, moves: Moves, scroller: HTMLElement | null, rowHeight: number): void {
  if (event.altKey || event.shiftKey) return
  const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2)
  const next = targetIndex(event.key, moves.active, moves.total, page)
  if (next === null) return
  event.preventDefault()
  moves.onActive(next)
}

/** Keeps the focus on the active row while the grid has it, wherever the row moves. */
function useFocus<Row>(
  { active, total, handle, autoFocus = false }: GridProps<Row>,
  scroller: { readonly current: HTMLElement | null },
  reveal: (index: number) => void,
): void {
  const wanted = useRef(autoFocus)
  const shown = useRef(-1)
  const take = () => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)
    if (row == null) return
    wanted.current = false
    if (document.activeElement !== row) row.focus({ preventScroll: true })
  }
  useImperativeHandle(handle, () => ({
    focus: () => {
      wanted.current = true
      take()
    },
  }))
  useEffect(() => {
    if (total === 0) return
    if (shown.current !== active) reveal(active)
    shown.current = active
    const inside = scroller.current?.contains(document.activeElement) ?? false
    if (wanted.current || inside) take()
  })
}
