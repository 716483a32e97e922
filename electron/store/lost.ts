import type { Instant } from '../../src/domain/value/instant.ts'
import { idBytes } from './id-bytes.ts'
import type { Reader, Writer } from './sql.ts'

/** Whether a fact's content, or a unit's signature, is known to be gone: a repair could not bring it back. */
export const isLost = (db: Reader, id: Uint8Array): boolean =>
  hasLost(db) && db.get`SELECT 1 FROM lost WHERE id = ${id}` !== undefined

/** Notes that a repair could not bring back what hangs on this id. */
export const noteLost = (db: Writer, id: string, at: Instant): void =>
  void db.run`INSERT INTO lost (id, at) VALUES (${idBytes(id)}, ${at}) ON CONFLICT DO NOTHING`

const known = new WeakMap<Reader, boolean>()

/** A backup of an older schema has no such table, and is looked at as it is. */
function hasLost(db: Reader): boolean {
  const has =
    known.get(db) ?? db.get`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'lost'` !== undefined
  known.set(db, has)
  return has
}
