import { type Cell, cellsOf, recordOf } from './cells.ts'
import type { Pages } from './pages.ts'
import { blobIn, type Column, columnsOf, integerIn, textIn } from './record.ts'

/** A row of the log as it stands on a page: nothing of it is believed yet. */
export type LogRow =
  | { readonly table: 'space'; readonly id: string; readonly position: number; readonly head: Uint8Array }
  | { readonly table: 'stream'; readonly row: number; readonly name: string }
  | UnitFound
  | EventFound
  | { readonly table: 'body'; readonly event: number; readonly salt: Uint8Array; readonly text: string }
  | { readonly table: 'blob'; readonly hash: string; readonly bytes: Uint8Array }
  | { readonly table: 'redaction'; readonly id: Uint8Array }
  | { readonly table: 'outbox'; readonly unit: number; readonly command: string }
  /** What the indexes and a view tell of facts that may be gone. */
  | { readonly table: 'eventId'; readonly id: Uint8Array; readonly row: number }
  | { readonly table: 'eventPlace'; readonly stream: number; readonly row: number }
  | { readonly table: 'ticket'; readonly stream: number; readonly code: string }

export interface UnitFound {
  readonly table: 'unit'
  readonly row: number
  readonly id: string
  readonly command: string
  readonly device: string
  readonly signature: Uint8Array
}

export interface EventFound {
  readonly table: 'event'
  readonly row: number
  readonly id: Uint8Array
  readonly unit: number
  readonly position: number | null
  readonly receivedAt: number | null
  readonly text: string
  readonly hash: Uint8Array
}

/** Large ones are left where they are until it is known which are needed. */
export type Part = 'facts' | 'contents'

/** The rows of the log that the pages of a file hold, in the order of the pages; a row may come more than once. */
export function* logRows(pages: Pages, part: Part): Generator<LogRow> {
  for (let number = 1; number <= pages.count; number++)
    for (const page of pages.versions(number))
      for (const cell of cellsOf(page, number)) {
        const row = rowOf(cell, pages, part)
        if (row) yield row
      }
}

function rowOf(cell: Cell, pages: Pages, part: Part): LogRow | null {
  const columns = columnsOf(cell.local)
  if (!columns) return null
  const shape = shapeOf(cell, columns)
  const reading = shape && SHAPES[shape]
  if (!reading || reading.part !== part) return null
  const record = recordOf(cell, pages)
  const last = columns.at(-1)
  if (!record || !last || last.from + last.length > record.length) return null
  return reading.read({ record, columns, rowid: cell.rowid ?? 0 })
}

interface Found {
  readonly record: Uint8Array
  readonly columns: readonly Column[]
  /** 0 in a table without numbers. */
  readonly rowid: number
}

interface Reading {
  readonly part: Part
  readonly read: (found: Found) => LogRow | null
}

/** A letter a column: (n)ull, (i)nteger, (r)eal, (t)ext, (b)lob; before them whether the row has a number. */
function shapeOf({ rowid }: Cell, columns: readonly Column[]): string | null {
  if (rowid !== null && columns.length >= TICKET_COLUMNS) return 'ticket'
  if (columns.length > LONGEST_SHAPE) return null
  const letters = columns.map(({ sort }) => sort[0]).join('')
  return `${rowid === null ? '-' : '#'}${letters}`
}

/** The view of tickets is by far the widest of the tables. */
const TICKET_COLUMNS = 25
const LONGEST_SHAPE = 8

const textAt = ({ record, columns }: Found, at: number): string => textIn(record, columns[at]!)
const blobAt = ({ record, columns }: Found, at: number): Uint8Array => blobIn(record, columns[at]!)
const integerAt = ({ record, columns }: Found, at: number): number => integerIn(record, columns[at]!)
const orNull = (found: Found, at: number): number | null =>
  found.columns[at]?.sort === 'null' ? null : integerAt(found, at)

const ID_LENGTH = 16
const STREAM = /^(?:people$|[a-z]+:)/
const CODE = /^[A-Z]+\d*-\d+$/
const HASH = /^[0-9a-f]{64}$/

const facts = (read: Reading['read']): Reading => ({ part: 'facts', read })
const contents = (read: Reading['read']): Reading => ({ part: 'contents', read })

const event = facts((found) => ({
  table: 'event',
  row: found.rowid,
  id: blobAt(found, 1),
  unit: integerAt(found, 3),
  position: orNull(found, 4),
  receivedAt: orNull(found, 5),
  text: textAt(found, 6),
  hash: blobAt(found, 7),
}))

const SHAPES: Readonly<Record<string, Reading>> = {
  '#nbiiiitb': event,
  '#nbiinntb': event,
  '#ntib': facts((found) => ({
    table: 'space',
    id: textAt(found, 1),
    position: integerAt(found, 2),
    head: blobAt(found, 3),
  })),
  '#nti': facts((found) => {
    const name = textAt(found, 1)
    return STREAM.test(name) ? { table: 'stream', row: found.rowid, name } : null
  }),
  '#ntttb': facts((found) => ({
    table: 'unit',
    row: found.rowid,
    id: textAt(found, 1),
    command: textAt(found, 2),
    device: textAt(found, 3),
    signature: blobAt(found, 4),
  })),
  '#nt': facts((found) => ({ table: 'outbox', unit: found.rowid, command: textAt(found, 1) })),
  '#nbt': contents((found) => ({
    table: 'body',
    event: found.rowid,
    salt: blobAt(found, 1),
    text: textAt(found, 2),
  })),
  '#tb': contents((found) => {
    const hash = textAt(found, 0)
    return HASH.test(hash) ? { table: 'blob', hash, bytes: blobAt(found, 1) } : null
  }),
  '-b': facts((found) => {
    const id = blobAt(found, 0)
    return id.length === ID_LENGTH ? { table: 'redaction', id } : null
  }),
  '-bi': facts((found) => {
    const id = blobAt(found, 0)
    return id.length === ID_LENGTH ? { table: 'eventId', id, row: integerAt(found, 1) } : null
  }),
  // An index on a table's own number says it twice.
  '-iii': facts((found) => {
    const row = integerAt(found, 1)
    return row === integerAt(found, 2) ? { table: 'eventPlace', stream: integerAt(found, 0), row } : null
  }),
  ticket: facts((found) => {
    const text = [1, 2].every((at) => found.columns[at]?.sort === 'text')
    const code = text ? textAt(found, 2) : ''
    return CODE.test(code) ? { table: 'ticket', stream: found.rowid, code } : null
  }),
}
