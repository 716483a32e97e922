import { memo, type ReactNode } from 'react'
import css from './grid.module.css'

interface GridRowProps<Row> {
  readonly index: number
  readonly start: number
  readonly size: number
  readonly row: Row | undefined
  readonly active: boolean
  readonly cells: (row: Row, index: number) => ReactNode
  readonly onActive: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly busyLabel: string
  readonly columns: number
}

/** Rendered again only when its own row, place or focus changes. */
export const GridRow = memo(function Row<Row>(props: GridRowProps<Row>) {
  const { index, row } = props
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.active}
      aria-busy={row === undefined}
      tabIndex={props.active ? 0 : -1}
      data-index={index}
      className={`${css.row} ${css.columns}`}
      style={{ height: props.size, transform: `translateY(${props.start}px)` }}
      onFocus={() => props.onActive(index)}
      // The focus comes with the click: taken at the press, it could scroll the row away from under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        props.onActive(index)
        props.onOpen(index)
      }}
      onKeyDown={(event) => event.key === 'Enter' && props.onOpen(index)}
    >
      {row === undefined ? (
        <div role="gridcell" aria-colspan={props.columns} aria-label={props.busyLabel} className={css.busy}>
          <span />
          <span />
          <span />
        </div>
      ) : (
        props.cells(row, index)
      )}
    </div>
  )
}) as <Row>(props: GridRowProps<Row>) => ReactNode
