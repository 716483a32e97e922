import type { SimilarTicket } from '../../src/contract/views/opening.ts'
import { shareWords, tellingWords } from '../../src/domain/opening/same-words.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Phase, WaitsFor } from '../../src/domain/profile/status.ts'
import type { ProfileVersion } from '../../src/domain/value/id.ts'
import { after, DAY, type Instant, millis } from '../../src/domain/value/instant.ts'
import type { Reader } from '../store/sql.ts'
import { channelOf } from './profile-names.ts'

export interface SimilarAsk {
  readonly profile: string
  readonly account: string | null
  readonly contact: string | null
  readonly subject: string
  readonly now: Instant
  readonly profileOf: (version: ProfileVersion) => Profile
}

/** What was settled longer ago is another matter. */
const RECENT = 14
const SHOWN = 6
/** Of each kind so many are looked at: more of one client's tickets than these help nobody. */
const LOOKED_AT = 30
/** Facts that the index gives, newest first, and words of a subject that are looked for, longest first. */
const MET = 300
const ASKED = 5

/**
 * Tickets of a profile that may be about the same, the likeliest first: open ones and what was settled lately, of the
 * same person (also before anybody knew him by his address), of the same client, or by words of the subject.
 */
export function readSimilar(db: Reader, ask: SimilarAsk): readonly SimilarTicket[] {
  const words = tellingWords(ask.subject)
  const found = new Map<number, SimilarRow>()
  for (const row of [...ofContact(db, ask), ...ofAccount(db, ask), ...ofWords(db, ask, words)])
    if (!found.has(row.stream)) found.set(row.stream, row)
  return [...found.values()]
    .map((row) => viewOf(row, ask, words))
    .filter(({ because, sameWords }) => because !== 'words' || sameWords)
    .toSorted((a, b) => likeness(b) - likeness(a) || b.openedAt - a.openedAt)
    .slice(0, SHOWN)
}

interface SimilarRow {
  readonly stream: number
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly client: string
  readonly status: string
  readonly phase: Phase
  readonly waitsFor: WaitsFor
  readonly channel: string
  readonly openedAt: number
  readonly version: ProfileVersion
  readonly because: SimilarTicket['because']
}

const COLUMNS = `stream, id, code, subject, client, status, phase, waits_for AS waitsFor, channel,
  opened_at AS openedAt, profile_version AS version`
const LIVING = `(phase = 'open' OR settled_at > :since)`

const OF_CONTACT = `
  SELECT ${COLUMNS}, 'contact' AS because FROM ticket WHERE contact = :contact AND ${LIVING}
  ORDER BY opened_at DESC LIMIT ${LOOKED_AT}`
const OF_SENDER = `
  SELECT ${COLUMNS}, 'contact' AS because FROM ticket
  WHERE profile = :profile AND account IS NULL AND ${LIVING}
    AND sender IN (SELECT address FROM contact_address WHERE contact = :contact)
  ORDER BY opened_at DESC LIMIT ${LOOKED_AT}`
const OF_ACCOUNT = `
  SELECT ${COLUMNS}, 'account' AS because FROM ticket WHERE account = :account AND ${LIVING}
  ORDER BY opened_at DESC LIMIT ${LOOKED_AT}`

/** The index is read first and alone; what it gave is looked at after it. */
const OF_WORDS = `
  SELECT DISTINCT ${COLUMNS.replace('stream', 't.stream')}, 'words' AS because FROM (
    SELECT rowid AS row FROM search_text WHERE search_text MATCH :match ORDER BY rowid DESC LIMIT ${MET}
  ) m JOIN search_entry e ON e.row = m.row JOIN ticket t ON t.stream = e.stream
  WHERE profile = :profile AND ${LIVING}
  ORDER BY opened_at DESC LIMIT ${LOOKED_AT}`

const since = ({ now }: SimilarAsk): Instant => after(now, millis(-RECENT * DAY))

function ofContact(db: Reader, ask: SimilarAsk): readonly SimilarRow[] {
  if (ask.contact === null) return []
  const { contact, profile } = ask
  const own = db.named<SimilarRow>(OF_CONTACT, { contact, since: since(ask) })
  return [...own, ...db.named<SimilarRow>(OF_SENDER, { contact, profile, since: since(ask) })]
}

function ofAccount(db: Reader, ask: SimilarAsk): readonly SimilarRow[] {
  if (ask.account === null) return []
  return db.named<SimilarRow>(OF_ACCOUNT, { account: ask.account, since: since(ask) })
}

/** Two of the longest words stand in the subject, or the only one that there is. */
function ofWords(db: Reader, ask: SimilarAsk, telling: readonly string[]): readonly SimilarRow[] {
  const words = telling.slice(0, ASKED)
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => `("${one}" AND "${other}")`))
  if (words.length === 0) return []
  const match = `{subject} : (${words.length === 1 ? `"${words[0]}"` : pairs.join(' OR ')})`
  return db.named<SimilarRow>(OF_WORDS, { match, profile: ask.profile, since: since(ask) })
}

function viewOf(row: SimilarRow, { profileOf }: SimilarAsk, words: readonly string[]): SimilarTicket {
  const { stream: _, version, status, channel, ...rest } = row
  const profile = profileOf(version)
  return {
    ...rest,
    status: { id: status, name: profile.statuses.find((each) => each.status === status)?.name ?? status },
    channel: channelOf(profile, channel),
    sameWords: shareWords(words, tellingWords(row.subject)),
  }
}

const PERSON: Readonly<Record<SimilarTicket['because'], number>> = { contact: 2, account: 1, words: 0 }

const likeness = ({ sameWords, because, phase }: SimilarTicket): number =>
  (sameWords ? 6 : 0) + PERSON[because] * 2 + (phase === 'open' ? 1 : 0)
