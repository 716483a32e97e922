import type { AuditRow, AuditView } from '../../../../contract/views/audit.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'

/** One fact as cells, in the order of `COLUMNS`. */
export type Cells = Readonly<Record<Column, string>>

export const COLUMNS = [
  'number',
  'position',
  'what',
  'who',
  'device',
  'at',
  'recordedAt',
  'state',
  'signature',
  'hash',
  'unit',
] as const
export type Column = (typeof COLUMNS)[number]

/** What is said of a fact; where its text is damaged, nothing that it would say of itself. */
export function cellsOf(intl: Intl, row: AuditRow, instant: (at: number) => string): Cells {
  const say = sayIn(intl)
  const { told, device } = row
  return {
    number: String(row.number),
    position: row.position === null ? '' : String(row.position),
    what: told === null ? say('audit.unreadable') : say('audit.kind', { kind: told.kind }),
    who: told === null ? '' : (told.agent?.name ?? say('audit.system', { system: told.system ?? '' })),
    device: device.code ?? device.id.slice(0, SHORT),
    at: told === null ? '' : instant(told.at),
    recordedAt: told === null ? '' : instant(told.recordedAt),
    state: say('audit.state', { state: row.state }),
    signature: say('audit.signature', { signature: row.signature }),
    hash: row.hash,
    unit: row.unit,
  }
}

/** Letters of a hash or id that tell it apart on screen. */
export const SHORT = 8

/** To the second, as it is compared with other records. */
export const auditInstant = (intl: Intl, at: number): string =>
  intl.formatDate(at, { dateStyle: 'short', timeStyle: 'medium' })

export const isDamaged = ({ state, signature }: AuditRow): boolean =>
  (state !== 'whole' && state !== 'removed') || signature !== 'valid'

/** The audit as a table for other programs: CSV with a heading, instants in UTC. */
export function auditCsv(intl: Intl, { rows }: AuditView): string {
  const say = sayIn(intl)
  const heading = COLUMNS.map((column) => say(`audit.column.${column}`))
  const lines = rows.map((row) => Object.values(cellsOf(intl, row, isoOf)))
  return [heading, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')
}

/** The audit to be read: a line a fact, tabs between its cells. */
export function auditText(intl: Intl, audit: AuditView): string {
  const say = sayIn(intl)
  const heading = COLUMNS.map((column) => say(`audit.column.${column}`)).join('\t')
  const lines = audit.rows.map((row) =>
    Object.values(cellsOf(intl, row, (at) => auditInstant(intl, at))).join('\t'),
  )
  return [say('audit.title', { code: audit.code }), heading, ...lines].join('\n')
}

const isoOf = (at: number): string => new Date(at).toISOString()

/** A cell that begins like a formula is taken for one by spreadsheets: a name of ours must not be one. */
const quoted = (cell: string): string =>
  `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
