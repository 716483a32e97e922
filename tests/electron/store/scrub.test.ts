import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeDigest } from '../../../electron/host/digest.ts'
import { verifySignature } from '../../../electron/host/signer.ts'
import { BrokenFact } from '../../../electron/store/event-log.ts'
import { scrubBlobs } from '../../../electron/store/scrub/blobs.ts'
import { scrubFacts } from '../../../electron/store/scrub/facts.ts'
import type { ScrubFinding } from '../../../electron/store/scrub/finding.ts'
import { scrubSignatures } from '../../../electron/store/scrub/signatures.ts'
import type { Writer } from '../../../electron/store/sql.ts'
import type { TicketId } from '../../../src/domain/value/id.ts'
import { scrubbed } from '../../reliability/checked.ts'
import { nextStep, redactSome } from '../../reliability/history.ts'
import { type OpenedStore, openStore, removeFolder } from '../../reliability/opened.ts'
import { Seeded } from '../../reliability/seeded.ts'

let opened: OpenedStore
let db: Writer
beforeEach(() => {
  opened = openStore()
  db = opened.store.db
  const random = new Seeded(1)
  for (let step = 0; step < 60; step++) nextStep({ ...opened, random })
  opened.database.pragma('foreign_keys = OFF')
})
afterEach(() => {
  opened.close()
  removeFolder(opened.folder.root)
})

const kinds = (findings: readonly ScrubFinding[]): readonly string[] => [
  ...new Set(findings.map(({ what }) => what)),
]

/** A mail with files, and its stream. */
function someMail(): { row: number; stream: string; ticket: TicketId } {
  const found = db.get<{ row: number; stream: string }>`
    SELECT e.row, s.name AS stream FROM event e JOIN stream s ON s.row = e.stream
    WHERE e.text ->> '$.kind' = 'messageReceived' AND (SELECT count(*) FROM blob_use u WHERE u.event = e.row) = 2`
  if (!found) throw new Error('no mail with a file')
  return { ...found, ticket: found.stream.slice('ticket:'.length) as TicketId }
}

describe('the scrub', () => {
  test('finds nothing in a log as it was written, nor after a redaction', () => {
    const { ticket } = someMail()
    const { db: reader } = opened.store
    const ids = reader.all<{ id: string }>`
      SELECT text ->> '$.id' AS id FROM event WHERE stream = (SELECT stream FROM ticket WHERE id = ${ticket})`
    expect(scrubbed(db)).toEqual([])
    redactSome({ ...opened, random: new Seeded(2) }, ticket, ids.map(({ id }) => id) as never)
    expect(scrubbed(db)).toEqual([])
  })

  test.for<[string, string, (db: Writer, row: number) => unknown]>([
    [
      'a word of a fact',
      'text',
      (at, row) => at.run`UPDATE event SET text = replace(text, 'a', 'e') WHERE row = ${row}`,
    ],
    [
      'a word of a body',
      'body',
      (at, row) => at.run`UPDATE body SET text = text || ' ' WHERE event = ${row}`,
    ],
    ['a body that is gone', 'body', (at, row) => at.run`DELETE FROM body WHERE event = ${row}`],
    ['a file that is gone', 'blob', (at) => at.run`DELETE FROM blob`],
    ['a use that is gone', 'blob', (at, row) => at.run`DELETE FROM blob_use WHERE event = ${row}`],
    ['a fact in another stream', 'id', (at, row) => at.run`UPDATE event SET stream = 1 WHERE row = ${row}`],
    ['a fact that is gone', 'head', (at, row) => at.run`DELETE FROM event WHERE row = ${row}`],
    [
      'facts that changed places',
      'head',
      (at, row) => at.run`UPDATE event SET position = position + 1 WHERE row = ${row}`,
    ],
  ])('names %s', ([, what, harm]) => {
    const { row, stream } = someMail()
    harm(db, row)
    const findings = scrubbed(db)
    expect(kinds(findings)).toContain(what)
    if (what !== 'head') expect(findings.some((finding) => finding.event === row)).toBe(true)
    if (what === 'body' || what === 'text') {
      expect(findings).toContainEqual({ event: row, stream, what })
    }
  })

  test.for<[string, string]>([
    ['text', 'UPDATE event SET text = CAST(text AS BLOB)'],
    ['text', 'UPDATE event SET hash = 7'],
    ['body', 'UPDATE body SET salt = 7'],
    ['body', 'UPDATE body SET text = CAST(text AS BLOB)'],
    ['id', 'UPDATE event SET id = row'],
    ['blob', 'UPDATE blob SET bytes = 7'],
    ['signature', 'UPDATE unit SET signature = 7'],
    ['head', 'UPDATE space SET head = 7'],
  ])('names a %s whose type is no longer its own: %s', ([what, harm]) => {
    withoutTypes()
    opened.database.exec(harm)
    expect(kinds(scrubbed(db))).toContain(what)
  })

  /** The type of a column is written in each row, and a flipped bit there is not asked whether the table is strict. */
  function withoutTypes(): void {
    opened.database.unsafeMode(true)
    opened.database.pragma('writable_schema = ON')
    opened.database.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE type = 'table'`)
    opened.database.exec(
      `UPDATE sqlite_schema SET sql = replace(sql, ') , WITHOUT', ') WITHOUT') WHERE type = 'table'`,
    )
    opened.database.pragma('writable_schema = RESET')
  }

  test('names a unit that another device signed, and one of a device that nobody enrolled', () => {
    const units = db.all<{
      row: number
      signature: Uint8Array
    }>`SELECT row, signature FROM unit ORDER BY row DESC LIMIT 2`
    db.run`UPDATE unit SET signature = ${units[1]!.signature} WHERE row = ${units[0]!.row}`
    db.run`UPDATE unit SET device = 'nobody' WHERE row = ${units[1]!.row}`
    const { findings } = scrubSignatures(db, verifySignature, { from: 0, limit: 1_000 })
    const rows = units.flatMap(
      ({ row }) => db.all<{ row: number }>`SELECT min(row) AS row FROM event WHERE unit = ${row}`,
    )
    expect(new Set(findings.map(({ event }) => event))).toEqual(new Set(rows.map(({ row }) => row)))
    expect(kinds(findings)).toEqual(['signature'])
  })

  test('finds the same in slices as at once', () => {
    db.run`UPDATE body SET text = text || ' ' WHERE event % 7 = 0`
    db.run`UPDATE event SET text = text || ' ' WHERE row % 11 = 0`
    db.run`UPDATE blob SET bytes = x'00' WHERE rowid % 3 = 0`
    type Scrub = (slice: { from: number; limit: number }) => {
      next: number | null
      findings: readonly ScrubFinding[]
    }
    const scrubs: readonly Scrub[] = [
      (slice) => scrubFacts(db, nodeDigest, slice),
      (slice) => scrubBlobs(db, nodeDigest, slice),
      (slice) => scrubSignatures(db, verifySignature, slice),
    ]
    for (const scrub of scrubs) {
      const sliced: ScrubFinding[] = []
      for (let from: number | null = 0; from !== null;) {
        const slice = scrub({ from, limit: 7 })
        sliced.push(...slice.findings)
        from = slice.next
      }
      expect(sliced).toEqual(scrub({ from: 0, limit: 1_000_000 }).findings)
    }
  })
})

describe('a read', () => {
  test.for<[string, (db: Writer, row: number) => unknown]>([
    ['a fact', (at, row) => at.run`UPDATE event SET text = replace(text, 'a', 'e') WHERE row = ${row}`],
    ['its hash', (at, row) => at.run`UPDATE event SET hash = x'00' WHERE row = ${row}`],
  ])('throws at the first fact that is not what was written: %s', ([, harm]) => {
    const { row, stream, ticket } = someMail()
    harm(db, row)
    expect(() => opened.store.ticket(ticket)).toThrow(BrokenFact)
    expect(() => opened.store.ticket(ticket)).toThrow(`event ${row} in ${stream}`)
  })
})
