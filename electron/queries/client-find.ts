import type { ClientHit } from '../../src/contract/views/client.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Reader } from '../store/sql.ts'
import { namedPlan } from './client-names.ts'
import { hasTerms, termValues, type WordAsk, wordAsk } from './client-words.ts'

export interface ClientFindAsk {
  readonly profile: Profile
  readonly text: string
  readonly limit: number
}

/** What a field that finds clients offers while it is typed in: accounts first, then contacts, each by name. */
export function findClients(db: Reader, { profile, text, limit }: ClientFindAsk): readonly ClientHit[] {
  const words = wordAsk(text)
  const accounts = accountHits(db, { profile, limit, words })
  const contacts = words ? contactHits(db, { profile, limit, words }) : []
  // A name that is typed whole must not hide who works there: at most half the room is for accounts.
  const kept = accounts.slice(0, Math.max(limit - contacts.length, Math.ceil(limit / 2)))
  return [...kept, ...contacts].slice(0, limit)
}

interface Found {
  readonly profile: Profile
  readonly limit: number
}

interface AccountFound {
  readonly id: string
  readonly name: string
  readonly plan: string | null
}

function accountHits(db: Reader, { profile, limit, words }: Found & { words: WordAsk | null }): ClientHit[] {
  const terms = words ? ` AND ${hasTerms('words', words)}` : ''
  const found = db.named<AccountFound>(
    `SELECT id, name, plan FROM account WHERE profile = :profile${terms} ORDER BY sort, stream LIMIT :limit`,
    { profile: profile.id, limit, ...(words ? termValues(words) : {}) },
  )
  return found.map((account) => ({ account: accountOf(account, profile), contact: null }))
}

interface ContactFound extends AccountFound {
  readonly contact: string
  readonly contactName: string
  readonly address: string | null
  readonly identified: number
  readonly trained: number
  readonly approver: number
}

/** Candidates are taken in the order of their words: a beginning of one letter is begun by thousands. */
const CANDIDATES = 400

function contactHits(db: Reader, { profile, limit, words }: Found & { words: WordAsk }): ClientHit[] {
  const found = db.named<ContactFound>(
    `SELECT a.id, a.name, a.plan, c.id AS contact, c.name AS contactName, c.address, c.identified, c.trained, c.approver
     FROM (SELECT DISTINCT contact FROM (
         SELECT contact FROM contact_word WHERE word >= :from AND word < :to ORDER BY word LIMIT ${CANDIDATES}
       )) w JOIN contact c ON c.id = w.contact JOIN account a ON a.id = c.account
     WHERE a.profile = :profile AND ${hasTerms('c.words', words)}
     ORDER BY c.sort, c.id LIMIT :limit`,
    { profile: profile.id, limit, from: words.from, to: words.to, ...termValues(words) },
  )
  return found.map((row) => ({
    account: accountOf(row, profile),
    contact: {
      id: row.contact,
      name: row.contactName,
      address: row.address,
      identified: row.identified === 1,
      trained: row.trained === 1,
      approver: row.approver === 1,
    },
  }))
}

const accountOf = ({ id, name, plan }: AccountFound, profile: Profile): ClientHit['account'] => ({
  id,
  name,
  plan: namedPlan(profile, plan),
})
