/** What a column of a table of clients may say; each line is one contact of an account, or an account alone. */
export const CLIENT_FIELDS = [
  'client',
  'plan',
  'addOns',
  'tam',
  'cloud',
  'domains',
  'version',
  'production',
  'homologation',
  'development',
  'notes',
  'contact',
  'addresses',
  'phones',
  'identified',
  'trained',
  'approver',
] as const
export type ClientField = (typeof CLIENT_FIELDS)[number]

/** A line of the table by what its columns say; an empty cell says nothing. */
export interface ClientLine {
  /** Counted from 1, the heading among them, as a spreadsheet counts. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<ClientField, string>>>
}

export interface ClientTable {
  /** Headings that were understood, and those that are left aside, as they are written. */
  readonly known: readonly string[]
  readonly ignored: readonly string[]
  readonly lines: readonly ClientLine[]
}
