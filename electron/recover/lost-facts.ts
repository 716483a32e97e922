import type { EventId } from '../../src/domain/value/id.ts'
import { idBytes } from '../store/id-bytes.ts'
import type { Reader } from '../store/sql.ts'

/** What is known to be gone: facts that the damaged log had and nobody has now, and the tickets they were of. */
export interface LostFacts {
  readonly count: number
  readonly tickets: ReadonlySet<string>
}

interface KnownFact {
  readonly id: Uint8Array
  readonly name: string | null
  readonly code: string | null
}

/**
 * Facts that only the indexes of the damaged log still tell of (an id that was misread is that of a fact that was seen
 * in its row), counted against the positions that it had given: where
 * an index is gone as well, its arithmetic still says how many there were.
 */
export function lostFacts(found: Reader, made: Reader): LostFacts {
  const known = found.each<KnownFact>`
    SELECT k.id, s.name, t.code FROM known k
      LEFT JOIN place p ON p.row = k.row
      LEFT JOIN stream s ON s.row = p.stream
      LEFT JOIN ticket t ON t.stream = p.stream
    WHERE k.row NOT IN (SELECT row FROM seen)`
  const tickets = new Set<string>()
  let gone = 0
  for (const { id, name, code } of known) {
    if (made.get`SELECT 1 FROM event WHERE id = ${id}`) continue
    gone += 1
    const told = code ?? (name && codeOfStream(made, name))
    if (told) tickets.add(told)
  }
  return { count: Math.max(gone, missingByPosition(found, made)), tickets }
}

/** The tickets of facts that are here, but not whole. */
export const ticketsOf = (made: Reader, events: readonly EventId[]): readonly string[] =>
  events.flatMap((event) => {
    const row = made.get<{ name: string }>`
      SELECT s.name FROM event e JOIN stream s ON s.row = e.stream WHERE e.id = ${idBytes(event)}`
    return (row && codeOfStream(made, row.name)) ?? []
  })

const codeOfStream = (made: Reader, name: string): string | null =>
  made.get<{ code: string }>`
    SELECT t.code FROM ticket t JOIN stream s ON s.row = t.stream WHERE s.name = ${name}`?.code ?? null

function missingByPosition(found: Reader, made: Reader): number {
  const spaces = found.all<{ id: string; position: number }>`SELECT id, position FROM space`
  return spaces.reduce((missing, { id, position }) => {
    const now = made.get<{ position: number }>`SELECT position FROM space WHERE id = ${id}`?.position ?? 0
    return missing + Math.max(0, position - now)
  }, 0)
}
