import { parse } from 'csv-parse/sync'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { cleanText } from './clean.ts'

/** A row of a table; formulas are text like any other. */
export interface TableRow {
  /** Counted from 1, as a spreadsheet counts: empty rows too, and a cell of several lines as one. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows that a table may have, its heading among them. */
export const TABLE_LIMIT = 50_001
/** Code units of a table's text. */
export const TABLE_TEXT_LIMIT = 8_000_000

const COLUMNS = 200

/**
 * A table out of a text file: UTF-8 or Windows-1252, parted by commas, semicolons, tabs or bars, whichever its first
 * row has most of. Empty rows are left out. Refusals: `tableBroken` where quotes are not closed, `tableTooLong`.
 */
export function readTable(file: Uint8Array | string): Result<readonly TableRow[]> {
  const text = cleanText(typeof file === 'string' ? file : decoded(file))
  if (text.length > TABLE_TEXT_LIMIT) return refuse({ kind: 'tableTooLong', limit: TABLE_LIMIT - 1 })
  const named = /^sep=(.)\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const rows = parted(body, named?.[1] ?? delimiterOf(body))
  if (!rows.ok) return rows
  if (rows.value.length > TABLE_LIMIT) return refuse({ kind: 'tableTooLong', limit: TABLE_LIMIT - 1 })
  const first = named ? 2 : 1
  return accept(
    rows.value
      .map((cells, at) => ({ line: at + first, cells: cells.slice(0, COLUMNS).map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  )
}

/** What older spreadsheets write is no UTF-8 as soon as one letter has an accent. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Of the first row that says something, what stands most often outside its quotes. */
function delimiterOf(text: string): string {
  const row = text.slice(text.search(/\S/)).split('\n', 1)[0] ?? ''
  const bare = row.replaceAll(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

function parted(text: string, delimiter: string): Result<string[][]> {
  try {
    return accept(
      parse(text, {
        delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        relax_quotes: true,
        to: TABLE_LIMIT + 1,
      }),
    )
  } catch (fault) {
    if (!isCsvError(fault)) throw fault
    return refuse({ kind: 'tableBroken', line: fault.lines ?? 1 })
  }
}

const isCsvError = (fault: unknown): fault is Error & { readonly lines?: number } =>
  fault instanceof Error && 'code' in fault && String(fault.code).startsWith('CSV_')
