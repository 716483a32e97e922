import * as v from 'valibot'

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const PLAN = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*\+?$/
const TRIMMED = /^\S(?:[\s\S]*\S)?$/
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const CLOCK_OR_END = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** A branded id as a profile's author writes it: `aguardando-cliente`. Nothing is coerced. */
export const id = <T extends string>() =>
  v.pipe(
    v.string(),
    v.regex(KEBAB, 'an id is lower-case ascii joined by dashes'),
    v.transform((text) => text as T),
  )

/** A plan's id as it is typed on the command line: `PREMIUM`, `BUSINESS+`. */
export const planIdOf = <T extends string>() =>
  v.pipe(
    v.string(),
    v.regex(PLAN, 'the id of a plan is in capitals'),
    v.transform((text) => text as T),
  )

/** Words for a person: never empty, no white space around them. */
export const text = v.pipe(v.string(), v.regex(TRIMMED, 'a text is not empty and has no space around it'))

/** Words that may be missing, as an empty string. */
export const textOrNone = v.union([v.literal(''), text], 'a text has no space around it')

/** A list of words, each once. */
export const texts = v.array(text)

/** A local time of day, `HH:MM`. */
export const clockTime = v.pipe(v.string(), v.regex(CLOCK, 'a time is HH:MM'))

/** A local time of day that may be the day's end, `24:00`. */
export const clockTimeOrEnd = v.pipe(v.string(), v.regex(CLOCK_OR_END, 'a time is HH:MM, 24:00 at most'))

/** A local date; whether the month has that day is a question of meaning. */
export const localDate = v.pipe(v.string(), v.regex(DATE, 'a date is YYYY-MM-DD'))

/** A count of something that exists: whole, one at least. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000))

/** A place in an order: whole, from 0. */
export const rank = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000))

/** An IANA zone that this machine knows; offsets and abbreviations are none. */
export const zone = v.pipe(v.string(), v.check(isZone, 'unknown time zone'))

function isZone(name: string): boolean {
  if (!/^[A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
