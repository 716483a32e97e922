import * as v from 'valibot'
import { HORIZON } from '../domain/calendar/timeline.ts'
import { type Instant, instant } from '../domain/value/instant.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { detailOf, pathOf } from './path.ts'

/** A question to the clock: from when, how many counted minutes, and what did not count. */
export interface DeadlineAsk {
  readonly start: Instant
  /** Null: the profile's target says it. */
  readonly minutes: number | null
  readonly pauses: readonly (readonly [Instant, Instant])[]
}

/** Every date of a question lies in the horizon of the calendars: outside it nothing counts. */
const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check(isOfCalendar, 'malformed'),
  v.transform((text) => instant(Date.parse(text))),
  v.check((at) => at >= HORIZON.from && at < HORIZON.to, 'outsideHorizon'),
)

const schema = v.array(
  v.pipe(
    v.strictObject({
      start: moment,
      minutes: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000_000))), null),
      pauses: v.optional(
        v.array(
          v.pipe(
            v.strictTuple([moment, moment]),
            v.check(([from, to]) => from <= to, 'outOfOrder'),
          ),
        ),
        [],
      ),
    }),
    v.check(({ pauses }) => inOrder(pauses), 'outOfOrder'),
  ),
)

/** Refusal: `inputInvalid` with the path of the first fault (`[3].pauses[0]`), also for a date that is none. */
export function parseDeadlineAsks(json: unknown): Result<readonly DeadlineAsk[]> {
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return accept(parsed.output)
  const [issue] = parsed.issues
  return refuse({ kind: 'inputInvalid', path: pathOf(issue.path ?? []), detail: detailOf(issue) })
}

/** JavaScript reads the 30th of February as the 2nd of March; here it is no date. */
function isOfCalendar(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && !Number.isNaN(Date.parse(text))
}

const inOrder = (pauses: readonly (readonly [Instant, Instant])[]): boolean =>
  pauses.every(([from], at) => at === 0 || (pauses[at - 1]?.[1] ?? from) <= from)
