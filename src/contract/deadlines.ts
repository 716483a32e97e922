import * as v from 'valibot'
import { type Instant, instant } from '../domain/value/instant.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { pathOf } from './path.ts'

/** A question to the clock: from when, how many counted minutes, and what did not count. */
export interface DeadlineAsk {
  readonly start: Instant
  /** Null: the profile's target says it. */
  readonly minutes: number | null
  readonly pauses: readonly (readonly [Instant, Instant])[]
}

const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => instant(Date.parse(text))),
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
            v.check(([from, to]) => from <= to, 'a pause ends before it begins'),
          ),
        ),
        [],
      ),
    }),
    v.check(({ pauses }) => inOrder(pauses), 'pauses overlap or are out of order'),
  ),
)

/** Refusal: `inputInvalid` with the path of the first fault (`[3].pauses[0]`). */
export function parseDeadlineAsks(json: unknown): Result<readonly DeadlineAsk[]> {
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return accept(parsed.output)
  const [issue] = parsed.issues
  return refuse({ kind: 'inputInvalid', path: pathOf(issue.path ?? []), detail: issue.message })
}

const inOrder = (pauses: readonly (readonly [Instant, Instant])[]): boolean =>
  pauses.every(([from], at) => at === 0 || (pauses[at - 1]?.[1] ?? from) <= from)
