import { cleanLine } from './clean.ts'

/** A header line holds 998 characters (RFC 5322, 2.1.1); an id that is longer is none. */
const LONGEST_ID = 998
const MOST_IDS = 200
const BRACKETED = /<\s*([^<>\s]+)\s*>/g

/** Every `<id>` of a header, without brackets, in its order; of a very long list the last 200. */
export const messageIds = (header: string): readonly string[] =>
  [...header.matchAll(BRACKETED)]
    .map(([, id = '']) => id)
    .filter((id) => id.length <= LONGEST_ID)
    .slice(-MOST_IDS)

/** The one id of a Message-ID header; without brackets the first word counts. */
export function messageId(header: string | null): string | null {
  if (header === null) return null
  const [bracketed] = messageIds(header.slice(0, LONGEST_ID * 2))
  const [word = ''] = cleanLine(header).replace(/[<>]/g, '').split(' ')
  return bracketed ?? (word === '' ? null : word)
}
