/** Rows a page; the console answers at most 200 at once. */
export const PAGE = 100

/** What a row is known by, wherever it stands. */
export interface Identified {
  readonly id: string
}

/** Rows read so far, by number of page. */
export type Pages<Row extends Identified> = ReadonlyMap<number, readonly Row[]>

export const rowOf = <Row extends Identified>(pages: Pages<Row>, index: number): Row | undefined =>
  pages.get(Math.floor(index / PAGE))?.[index % PAGE]

/** Pages that hold the rows from `first` to `last`. */
export function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / PAGE)
  const to = Math.floor(Math.max(first, last, 0) / PAGE)
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

/** The new rows, with the old object for each that did not change: an unchanged row is not drawn again. */
export function keepEqual<Row extends Identified>(pages: Pages<Row>, rows: readonly Row[]): readonly Row[] {
  const known = new Map([...pages.values()].flat().map((row) => [row.id, row]))
  return rows.map((row) => {
    const old = known.get(row.id)
    return old !== undefined && JSON.stringify(old) === JSON.stringify(row) ? old : row
  })
}

/** Where the row with the focus stands now; its old place, inside the list, where it is not among the rows read. */
export function movedTo<Row extends Identified>(
  pages: Pages<Row>,
  was: { readonly id: string | null; readonly index: number },
  total: number,
): number {
  if (was.id !== null && rowOf(pages, was.index)?.id !== was.id)
    for (const [page, rows] of pages) {
      const at = rows.findIndex((row) => row.id === was.id)
      if (at >= 0) return page * PAGE + at
    }
  return Math.min(was.index, Math.max(0, total - 1))
}
