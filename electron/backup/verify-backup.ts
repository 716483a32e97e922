import Database from 'better-sqlite3'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import type { Verify } from '../store/scrub/signatures.ts'
import { scrubWhole } from '../store/scrub/whole.ts'
import { handleOf, type Reader } from '../store/sql.ts'
import { codeOf } from './on-disk.ts'
import { type Contents, contentsOf } from './backup-files.ts'

/** The running head of a space: one more, one less or another fact makes it another one. */
export interface SpaceHead {
  readonly space: string
  readonly position: number
  /** In hexadecimal. */
  readonly head: string
}

/** What a check found; `detail` is of the machine, never a word that a person wrote. */
export type Verdict =
  | { readonly whole: true; readonly contents: Contents }
  | { readonly whole: false; readonly reason: BrokenBy; readonly detail: string }

/** It cannot be opened, is of a newer program, has torn pages, a fact that is not what was written, or another log. */
export type BrokenBy = 'unreadable' | 'schemaNewer' | 'pages' | 'facts' | 'heads'

export interface Checking {
  readonly digest: Digest
  readonly verify: Verify
  /** The heads that it must have; without them those that it keeps are only followed. */
  readonly heads?: readonly SpaceHead[]
}

/** Opens a database, reads every page, fact, file, signature and head of it, and says what it found. */
export function verifyBackup(path: string, how: Checking): Verdict {
  const steps = verifying(path, how)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** As `verifyBackup`, in steps of a few milliseconds but for the first; each gives the part that is done, up to 1. */
export function* verifying(path: string, how: Checking): Generator<number, Verdict> {
  let db: Database.Database | null = null
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    return yield* checked(db, how)
  } catch (cause) {
    return broken('unreadable', codeOf(cause))
  } finally {
    db?.close()
  }
}

/** The heads that a log keeps, by space. */
export const headsOf = (db: Reader): readonly SpaceHead[] =>
  db.all<{ space: string; position: number; head: Uint8Array }>`
      SELECT id AS space, position, head FROM space ORDER BY id`.map(({ space, position, head }) => ({
    space,
    position,
    head: toHex(head),
  }))

/** What newer programs write is not known here. */
export const KNOWN_SCHEMA = MIGRATIONS.at(-1)?.version ?? 0

const BREATH = { facts: 100, blobs: 1 }
/** Before it the table of the devices, by which signatures are checked, was not there. */
const DEVICES_SINCE = 20

function* checked(db: Database.Database, { digest, verify, heads }: Checking): Generator<number, Verdict> {
  const schema = Number(db.pragma('user_version', { simple: true }))
  if (schema > KNOWN_SCHEMA) return broken('schemaNewer', `${schema}`)
  const torn = tornPages(db)
  if (torn !== null) return broken('pages', torn)
  const reader = handleOf(db)
  const total = stepsOf(reader)
  let done = 0
  const trusting: Verify = schema < DEVICES_SINCE ? () => true : verify
  for (const [finding] of scrubWhole(reader, { digest, verify: trusting, breath: BREATH })) {
    if (finding) return broken('facts', `${finding.what} of event ${finding.event}`)
    yield Math.min(1, ++done / total)
  }
  if (heads && JSON.stringify(heads) !== JSON.stringify(headsOf(reader))) return broken('heads', '')
  return { whole: true, contents: contentsOf(reader, schema) }
}

/** The index of the search is made of the facts and is made again: what is wrong with it alone spoils no backup. */
function tornPages(db: Database.Database): string | null {
  const said = db.pragma('integrity_check') as readonly { readonly integrity_check: string }[]
  const found = said.map(({ integrity_check: word }) => word)
  return found.find((word) => word !== 'ok' && !/\bFTS5 table\b/.test(word)) === undefined
    ? null
    : 'integrity'
}

/** Roughly: the facts are gone through twice. */
function stepsOf(db: Reader): number {
  const counted = db.get<{ facts: number; blobs: number }>`
    SELECT (SELECT count(*) FROM event) AS facts, (SELECT count(*) FROM blob) AS blobs`
  const { facts, blobs } = counted ?? { facts: 0, blobs: 0 }
  return (3 * facts) / BREATH.facts + blobs / BREATH.blobs + 4
}

const broken = (reason: BrokenBy, detail: string): Verdict => ({ whole: false, reason, detail })
