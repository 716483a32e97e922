import type { Reader } from '../store/sql.ts'

/** The ticket of a code as it is written; where a merge of two logs left two of them, the later one. */
export const ticketOfCode = (db: Reader, code: string): string | null =>
  db.get<{ id: string }>`SELECT id FROM ticket WHERE code = ${code} ORDER BY stream DESC LIMIT 1`?.id ?? null
