import { varint } from './cells.ts'

/** What a column of a record is, before its value is read. */
export type Sort = 'null' | 'integer' | 'real' | 'text' | 'blob'

export interface Column {
  readonly sort: Sort
  /** Where its value stands in the record, in bytes. */
  readonly from: number
  readonly length: number
  /** The two whole numbers that need no bytes stand in the head alone. */
  readonly constant: number | null
}

/** The columns that a record tells of in its head; null where that is no head. */
export function columnsOf(record: Uint8Array): readonly Column[] | null {
  const head = varint(record, 0)
  if (!head || head.value > record.length || head.value < head.next) return null
  const columns: Column[] = []
  let from = head.value
  for (let at = head.next; at < head.value;) {
    const type = varint(record, at)
    if (!type || type.next > head.value) return null
    const column = columnOf(type.value, from)
    if (!column) return null
    columns.push(column)
    from += column.length
    at = type.next
  }
  return columns
}

const INTEGER_LENGTHS = [0, 1, 2, 3, 4, 6, 8] as const

function columnOf(type: number, from: number): Column | null {
  if (type === 0) return { sort: 'null', from, length: 0, constant: null }
  if (type <= 6) return { sort: 'integer', from, length: INTEGER_LENGTHS[type] ?? 0, constant: null }
  if (type === 7) return { sort: 'real', from, length: 8, constant: null }
  if (type === 8 || type === 9) return { sort: 'integer', from, length: 0, constant: type - 8 }
  if (type < 12) return null
  const length = Math.floor((type - 12) / 2)
  return { sort: type % 2 === 0 ? 'blob' : 'text', from, length, constant: null }
}

export function integerIn(record: Uint8Array, { from, length, constant }: Column): number {
  if (constant !== null) return constant
  let value = (record[from] ?? 0) > 127 ? -1 : 0
  for (let at = 0; at < length; at++) value = value * 256 + (record[from + at] ?? 0)
  return value
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true })

export const textIn = (record: Uint8Array, { from, length }: Column): string =>
  UTF_8.decode(record.subarray(from, from + length))

/** A copy: the page from which it is read goes. */
export const blobIn = (record: Uint8Array, { from, length }: Column): Uint8Array =>
  record.slice(from, from + length)
