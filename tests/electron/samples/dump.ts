import type { Console } from '../../../electron/console.ts'
import type { TicketId } from '../../../src/domain/value/id.ts'

interface Row {
  readonly id: TicketId
  readonly code: string
  readonly subject: string
  readonly client: string
  readonly channel: string
  readonly status: string
  readonly severity: string | null
}

/** Everything that a reader sees of the tickets, without ids: row, fold, and each fact with its words. */
export function dumpOf({ ports }: Console): readonly unknown[] {
  const { db } = ports.store
  const rows = db.all<Row>`
    SELECT id, code, subject, client, channel, status, severity FROM ticket ORDER BY stream`
  return rows.map(({ id, ...row }) => ({
    ...row,
    fold: foldOf(ports.store.ticket(id)),
    facts: factsOf(db, id),
  }))
}

function foldOf(loaded: ReturnType<Console['ports']['store']['ticket']>) {
  const ticket = loaded?.ticket
  return (
    ticket && {
      openedAt: ticket.openedAt,
      plan: ticket.plan,
      base: ticket.base,
      statuses: ticket.statuses,
      replies: [...ticket.replies.values()],
      responsible: ticket.responsible.length,
      firstResponseAt: ticket.firstResponseAt,
      resolvedAt: ticket.resolvedAt,
      closedAt: ticket.closedAt,
    }
  )
}

const factsOf = (db: Console['ports']['store']['db'], ticket: TicketId) =>
  db.all<{ kind: string; at: number; text: string | null; quoted: string | null }>`
    SELECT e.text ->> '$.kind' AS kind, e.text ->> '$.at' AS at, b.text ->> '$.text' AS text,
      b.text ->> '$.quoted' AS quoted
    FROM event e LEFT JOIN body b ON b.event = e.row
    WHERE e.stream = (SELECT stream FROM ticket WHERE id = ${ticket}) ORDER BY e.row`

/** Every word that the samples put into the log. */
export const wordsOf = ({ ports }: Console): string =>
  ports.store.db.all<{ text: string }>`
    SELECT b.text FROM body b JOIN event e ON e.row = b.event WHERE e.stream IN (SELECT stream FROM ticket)`
    .map(({ text }) => text)
    .join('\n')
