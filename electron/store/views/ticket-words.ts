import type { Writer } from '../sql.ts'

/** Kinds of facts whose words the row of a ticket shows. */
const DESCRIBING: ReadonlySet<string> = new Set(['ticketOpened', 'subjectChanged', 'clientChanged'])

/** The opening's own words stand in the row that it makes. */
export const redescribes = (kind: string): boolean => kind !== 'ticketOpened' && describes(kind)

export const describes = (kind: string): boolean => DESCRIBING.has(kind)

/**
 * Writes subject and client of a ticket's row: of each the newest words that the log still has, so that what a
 * redaction removed leaves the row as well.
 */
export function writeTicketWords(db: Writer, stream: number): void {
  const subject = db.get<{ value: string | null }>`
    SELECT b.text ->> '$.subject' AS value FROM event e JOIN body b ON b.event = e.row
    WHERE e.stream = ${stream} AND e.text ->> '$.kind' IN ('ticketOpened', 'subjectChanged')
    ORDER BY e.row DESC LIMIT 1`
  const client = db.get<{ value: string | null }>`
    SELECT b.text ->> '$.client' AS value FROM event e JOIN body b ON b.event = e.row
    WHERE e.stream = ${stream} AND e.text ->> '$.kind' IN ('ticketOpened', 'clientChanged')
      AND b.text ->> '$.client' <> ''
    ORDER BY e.row DESC LIMIT 1`
  db.run`
    UPDATE ticket SET subject = ${subject?.value ?? ''}, client = ${client?.value ?? ''} WHERE stream = ${stream}`
}
