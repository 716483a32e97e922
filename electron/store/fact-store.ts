import type { Database } from 'better-sqlite3'
import type { Role } from '../../src/domain/access/role.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Clock, CurrentProfile, FactStore, LoadedTicket } from '../../src/application/ports.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import { type StreamName, ticketOfStream, ticketStream } from '../../src/domain/sync/envelope.ts'
import type { Account } from '../../src/domain/account/account.ts'
import type { Ticket } from '../../src/domain/ticket/ticket.ts'
import type { AgentId, EventId, ProfileId, ProfileVersion, TicketId } from '../../src/domain/value/id.ts'
import { type AppendedUnit, appendUnit, endOfStream, type Orderer } from './append.ts'
import { messageBody, participantsOf, successorOf } from './correspondence.ts'
import { clientBook } from './client-book.ts'
import { blockOf, profileOfBlock } from './views/blocked-rows.ts'
import { counted } from './views/counter.ts'
import { readStream } from './event-log.ts'
import { idBytes } from './id-bytes.ts'
import { lastAccount } from './last-account.ts'
import { lastReading } from './last-reading.ts'
import { accountFacts, loadAccount } from './load-account.ts'
import { loadTicket } from './load-ticket.ts'
import { projectUnit } from './views/project.ts'
import { indexFacts } from './views/search-index.ts'
import { indexAnew, isBrokenIndex } from './views/search-work.ts'
import { cutLogOfWrites } from './open.ts'
import { handleOf, type Writer } from './sql.ts'

export interface StoreSetting {
  readonly digest: Digest
  readonly clock: Clock
  readonly orderer: Orderer
  /** Told once after each commit which streams have new facts. */
  readonly changed: (streams: readonly StreamName[]) => void
}

/** The store behind the use cases, with the handle that the queries read by. */
export interface OpenStore extends FactStore {
  readonly db: Writer
  close(): void
}

/** The log and its views on an open database. One writer: this object. */
export function factStoreOf(database: Database, setting: StoreSetting): OpenStore {
  const db = handleOf(database)
  const profiles = new Map<ProfileVersion, Profile>()
  const profileOf = (version: ProfileVersion): Profile => {
    const profile = profiles.get(version) ?? readProfile(db, setting.digest, version)
    profiles.set(version, profile)
    return profile
  }
  const ticket = (id: TicketId): LoadedTicket | null =>
    loadTicket(id, readStream(db, setting.digest, ticketStream(id)))
  const reading = lastReading(ticket)
  const accounts = lastAccount((id) => loadAccount(db, setting.digest, id))
  const forget = (): void => {
    reading.forget()
    accounts.forget()
  }
  const transaction = transactionOf(database, db, setting)
  const current = ({ version, system }: CurrentRow): CurrentProfile => ({
    profile: profileOf(version),
    version,
    shipped: system === 'setup',
  })

  return {
    db,
    transact: (work) => {
      if (database.inTransaction) return transaction.transact(work)
      forget()
      try {
        return transaction.transact(work)
      } catch (cause) {
        // What was undone must not be read between two transactions either.
        forget()
        throw cause
      }
    },
    append: (submission) => {
      const { digest, orderer, clock } = setting
      const unit = appendUnit(db, submission, { digest, orderer, now: clock.now() })
      const after = (): Ticket | null => reading.ticketAfter(unit, submission.unit.base)
      const accountAfter = (): Account | null => accounts.after(unit, submission.unit.base)
      projectUnit(db, unit, { profileOf, loadTicket: after, loadAccount: accountAfter, now: clock.now() })
      transaction.touched(unit)
    },
    ticket: (id) => reading.ticket(id),
    account: (id) => accounts.read(id),
    accountFacts: (id) => accountFacts(db, setting.digest, id),
    clients: clientBook(db),
    endOf: (stream) => endOfStream(db, stream),
    knows: (event) => db.get`SELECT 1 FROM event WHERE id = ${idBytes(event)}` !== undefined,
    ticketOfEvent: (event) => ticketOfEvent(db, event),
    ticketByCode: (profile, code) => ticketByCode(db, profile, code),
    profileOf,
    currentProfile: (id) => {
      const row = currentRows(db).find(({ profile }) => profile === id)
      return row ? current(row) : null
    },
    currentProfiles: () => currentRows(db).map(current),
    messageBody: (event) => messageBody(db, setting.digest, event),
    participantsOf: (id) => participantsOf(db, setting.digest, id),
    successorOf: (id) => successorOf(db, id),
    founded: () => db.get`SELECT 1 FROM agent` !== undefined,
    roleOf: (agent) => db.get<{ role: Role }>`SELECT role FROM agent WHERE id = ${agent}`?.role ?? null,
    agents: () =>
      new Map(
        db.all<{ id: AgentId; name: string }>`SELECT id, name FROM agent`.map(({ id, name }) => [id, name]),
      ),
    blockOf: (profile, address) => blockOf(db, profile, address),
    profileOfBlock: (block) => profileOfBlock(db, block),
    nextNumber: (deviceCode) => counted(db, `code:${deviceCode}`) + 1,
    close: () => database.close(),
  }
}

/**
 * Nested calls join the outermost transaction; what it touched is told after it, and only if it committed. The search
 * takes its facts at the end of it, all at once: one by one it writes as much for each as for hundreds.
 */
function transactionOf(database: Database, db: Writer, { changed }: StoreSetting) {
  let touched = new Set<StreamName>()
  let unsearched: number[] = []
  // What a redaction removed still stands in the log of writes until it is folded back and cut; a reader of another
  // connection can hold that up, and then it is owed.
  let owesCut = false
  const transact = <T>(work: () => T): T => {
    if (database.inTransaction) return work()
    touched = new Set()
    unsearched = []
    const whole = (): T => {
      const result = work()
      indexFacts(db, unsearched)
      return result
    }
    const result = healing(database, db, () => database.transaction(whole).immediate())
    if (owesCut) owesCut = !cutLogOfWrites(database)
    if (touched.size > 0) changed([...touched])
    return result
  }
  return {
    transact,
    touched: (unit: AppendedUnit): void => {
      touched.add(unit.stream)
      unsearched.push(...unit.events.map(({ row }) => row))
      if (unit.events.some(({ event }) => event.envelope.kind === 'redacted')) owesCut = true
    },
  }
}

/** A spoilt index of the search must not keep anybody from working: it is forgotten, and the next try is without it. */
function healing<T>(database: Database, db: Writer, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    if (isBrokenIndex(cause)) database.transaction(() => indexAnew(db)).immediate()
    throw cause
  }
}

function readProfile(db: Writer, digest: Digest, version: ProfileVersion): Profile {
  const row = db.get<{ text: string }>`
    SELECT b.text ->> '$.text' AS text FROM profile_version p JOIN body b ON b.event = p.event
    WHERE p.version = ${version}`
  if (!row) throw new Error(`profile version ${version} is not in the log`)
  if (toHex(digest.sha256(row.text)) !== version)
    throw new Error(`profile version ${version} is not what was published`)
  // Versions from before macros have none.
  return { macros: [], ...(JSON.parse(row.text) as Omit<Profile, 'macros'> & Partial<Profile>) }
}

interface CurrentRow {
  readonly profile: ProfileId
  readonly version: ProfileVersion
  /** Who published it, where that was no person. */
  readonly system: string | null
}

const currentRows = (db: Writer): readonly CurrentRow[] =>
  db.all<CurrentRow>`
    SELECT c.profile, c.version, e.text ->> '$.actor.system' AS system
    FROM current_profile c JOIN profile_version p ON p.version = c.version JOIN event e ON e.row = p.event
    ORDER BY c.profile`

function ticketOfEvent(db: Writer, event: EventId): TicketId | null {
  const row = db.get<{ name: string }>`
    SELECT s.name FROM event e JOIN stream s ON s.row = e.stream WHERE e.id = ${idBytes(event)}`
  return row ? ticketOfStream(row.name as StreamName) : null
}

function ticketByCode(db: Writer, profile: ProfileId, code: string): TicketId | null {
  const row = db.get<{ id: TicketId }>`
    SELECT id FROM ticket WHERE code = ${code} AND profile = ${profile} ORDER BY stream DESC LIMIT 1`
  return row?.id ?? null
}
