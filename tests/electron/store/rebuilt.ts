import type { Blob } from '../../../src/application/ports.ts'
import type { Body, Envelope, SealedUnit } from '../../../src/domain/sync/envelope.ts'
import type { BlobHash, DeviceId, UnitId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'
import { nodeDigest } from '../../../electron/host/digest.ts'
import { factStoreOf, type OpenStore } from '../../../electron/store/fact-store.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import type { Reader } from '../../../electron/store/sql.ts'

/** Views of a store, each with the columns by which its rows are told apart. */
const VIEWS = {
  ticket: 'id',
  account: 'id',
  account_domain: 'account, domain',
  contact: 'id',
  contact_word: 'word, contact',
  contact_address: 'profile, address',
  client_alias: 'id',
  counter: 'name',
  profile_version: 'version',
  current_profile: 'profile',
  agent: 'id',
  device: 'id',
  blocked_sender: 'id',
  search_entry: 'row',
  search_word: 'term, doc, col',
} as const

/** Every row of every view; totals that came back to nothing count as none. */
export function viewsOf(db: Reader): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    Object.entries(VIEWS).map(([table, key]) => {
      const rows = db.named<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY ${key}`, {})
      return [table, rows.filter((row) => table !== 'counter' || row['value'] !== 0)]
    }),
  )
}

/** A new store into which every unit of `from` was put again, one after the other, at the instants at which it came. */
export function rebuilt(from: OpenStore, path: string): OpenStore {
  const database = openDatabase(path, { kind: 'none' })
  if (!database.ok) throw new Error(database.refusal.kind)
  let now: Instant = instant(0)
  const clock = { now: (): Instant => now }
  const store = factStoreOf(database.value, { digest: nodeDigest, clock, orderer: 'self', changed: () => {} })
  // What was removed since is known before its fact comes: its words never come again.
  for (const { id } of from.db.all<{ id: Uint8Array }>`SELECT id FROM redaction`)
    store.db.run`INSERT INTO redaction (id) VALUES (${id})`
  const units = from.db.all<UnitRow>`SELECT row, id, command, device, signature FROM unit ORDER BY row`
  for (const unit of units) {
    const events = eventsOf(from.db, unit.row)
    now = instant(events[0]?.receivedAt ?? 0)
    const sealed = sealedUnit(unit, events)
    store.transact(() =>
      store.append({ unit: sealed, command: '', blobs: events.flatMap(({ blobs }) => blobs) }),
    )
  }
  return store
}

interface UnitRow {
  readonly row: number
  readonly id: UnitId
  readonly command: string
  readonly device: DeviceId
  readonly signature: Uint8Array
}

interface StoredFact {
  readonly envelope: Envelope
  readonly text: string
  readonly hash: Uint8Array
  readonly body: Body | null
  readonly blobs: readonly Blob[]
  readonly receivedAt: number
}

function eventsOf(db: Reader, unit: number): readonly StoredFact[] {
  const rows = db.all<{ row: number; text: string; hash: Uint8Array; receivedAt: number }>`
    SELECT row, text, hash, received_at AS receivedAt FROM event WHERE unit = ${unit} ORDER BY row`
  return rows.map(({ row, text, hash, receivedAt }) => ({
    envelope: JSON.parse(text) as Envelope,
    text,
    hash,
    receivedAt,
    body: db.get<Body & object>`SELECT salt, text FROM body WHERE event = ${row}` ?? null,
    blobs: db.all<{ hash: BlobHash; bytes: Uint8Array }>`
      SELECT b.hash, b.bytes FROM blob_use u JOIN blob b ON b.hash = u.hash WHERE u.event = ${row}`,
  }))
}

function sealedUnit({ id, command, device, signature }: UnitRow, events: readonly StoredFact[]): SealedUnit {
  const [first] = events
  if (!first) throw new Error(`unit ${id} holds no fact`)
  const { space, stream, base } = first.envelope
  return { id, space, stream, command, base, device, signature, events }
}
