/** A moment as a chat writes it: wall time of nobody knows which zone; no date where the chat left it out. */
export interface ChatMoment {
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null
  readonly hour: number
  readonly minute: number
}

/** The beginning of one message in a chat. */
export interface ChatHead {
  readonly speaker: string
  readonly moment: ChatMoment
  /** What follows on the same line; empty where the words begin on the next one. */
  readonly words: string
}

/** One way in which chats write the beginning of a message. */
export interface ChatShape {
  readonly id: string
  /** The head that a line is; null where it is none. `monthFirst`: dates are written as in the United States. */
  readonly read: (line: string, monthFirst: boolean) => ChatHead | null
  /** Whether the line's date can only be read with the month first, or only with the day first. */
  readonly order: (line: string) => 'monthFirst' | 'dayFirst' | null
}

const DATE = String.raw`(?:(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})|(?<a>\d{1,2})[/.-](?<b>\d{1,2})(?:[/.-](?<c>\d{4}|\d{2}))?)`
const TIME = String.raw`(?<h>\d{1,2})[:h](?<min>\d{2})(?::\d{2}(?:[.,]\d{1,3})?)?(?:\s?(?<half>[AaPp])\.?\s?[Mm]\.?)?`
const BOTH = String.raw`(?:${DATE}(?:,?\s+(?:às\s+|at\s+)?|T|,\s?))?${TIME}`
const NAME = String.raw`(?<name>[^\s:<>[\]()][^:<>[\]()]{0,59}?)`
const WORDS = String.raw`:(?:\s(?<words>.*)|$)`

/**
 * The shapes in the order in which they are tried. `[10:32] Ana: oi`, `[19/11/2026, 10:32:05] Ana: oi`;
 * `19/11/2026 10:32 - Ana: oi`; `10:32 Ana: oi`; `Ana (10:32): oi`; `(10:32) Ana: oi`; `[10:32] <Ana> oi`;
 * and those whose words stand on the next line: `Ana, [19.11.26 10:32]`, `[10:32] Ana`, `Ana 10:32`.
 */
export const SHAPES: readonly ChatShape[] = [
  shape('bracket', String.raw`\[\s?${BOTH}\s?\]\s*${NAME}\s?${WORDS}`),
  shape('angle', String.raw`\[?\s?${BOTH}\s?\]?\s*<\s?(?<name>[^<>]{1,60}?)\s?>(?:\s(?<words>.*)|$)`),
  shape('round', String.raw`\(\s?${BOTH}\s?\)\s*${NAME}\s?${WORDS}`),
  shape('dash', String.raw`${BOTH}\s[-–—]\s${NAME}\s?${WORDS}`),
  shape('plain', String.raw`${BOTH},?\s+${NAME}\s?${WORDS}`),
  shape('after', String.raw`${NAME}\s?[([]\s?${BOTH}\s?[)\]]\s?${WORDS}`),
  shape('afterAlone', String.raw`${NAME},?\s?[([]\s?${BOTH}\s?[)\]]:?$`),
  shape('bracketAlone', String.raw`\[\s?${BOTH}\s?\]\s*${NAME}$`),
  shape(
    'nameAndTime',
    String.raw`${NAME}(?:\s+[-–—|]\s+|,\s+|\s+)(?:(?:hoje|ontem|today|yesterday)(?:,?\s+(?:às\s+|at\s+)?))?${BOTH}$`,
  ),
]

/** Longest beginning of a line that is looked at, in UTF-16 units: no head is longer. */
const HEAD = 200

/** Marks of direction and spaces of no width that exports put before and inside a line. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

function shape(id: string, source: string): ChatShape {
  const pattern = new RegExp(`^${source}`, 'u')
  const match = (line: string) => pattern.exec(line.slice(0, HEAD).replace(INVISIBLE, '').trim())?.groups
  return {
    id,
    read: (line, monthFirst) => {
      const found = match(line)
      const moment = found && momentOf(found, monthFirst)
      const speaker = found?.['name']?.trim() ?? ''
      return moment && isSpeaker(speaker) ? { speaker, moment, words: wordsOf(line, found) } : null
    },
    order: (line) => {
      const found = match(line)
      if (!found || found['a'] === undefined) return null
      if (Number(found['a']) > 12) return 'dayFirst'
      return Number(found['b']) > 12 ? 'monthFirst' : null
    },
  }
}

type Groups = Readonly<Record<string, string | undefined>>

/** What is behind the head, whole, though only its beginning was looked at. */
function wordsOf(line: string, { words }: Groups): string {
  if (words === undefined) return ''
  const cut = line.length > HEAD ? line.slice(HEAD) : ''
  return (words + cut).trim()
}

function momentOf(found: Groups, monthFirst: boolean): ChatMoment | null {
  const hour = hourOf(Number(found['h']), found['half']?.toLowerCase())
  const minute = Number(found['min'])
  if (hour === null || minute > 59) return null
  if (found['y'] === undefined && found['a'] === undefined) return { date: null, hour, minute }
  const date = dateOf(found, monthFirst)
  return date && { date, hour, minute }
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function dateOf(found: Groups, monthFirst: boolean): ChatMoment['date'] {
  const [a, b] = [Number(found['a']), Number(found['b'])]
  const written = found['c']
  // Without a year nobody knows which one: the time alone is worth more than a wrong date.
  if (found['y'] === undefined && written === undefined) return null
  const year = Number(found['y'] ?? (written?.length === 2 ? `20${written}` : written))
  const [day, month] =
    found['y'] === undefined ? (monthFirst ? [b, a] : [a, b]) : [Number(found['d']), Number(found['m'])]
  const real = new Date(Date.UTC(year, month - 1, day))
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? { year, month, day } : null
}

/** Words that stand where a name would in a log of a program. */
const LEVELS = /^(trace|debug|info|notice|warn(ing)?|error|err|fatal|critical|severe|log)\b/i

/** A name, or the number of somebody unknown: no address of a page, and not how a program marks its lines. */
const isSpeaker = (name: string): boolean =>
  /\p{L}|^\+\d[\d\s-]{7,}$/u.test(name) && !/:\/\/|^https?$/i.test(name) && !LEVELS.test(name)
