import * as v from 'valibot'
import type { SearchAnswer, SearchNames } from '../views/search.ts'

const findSchema = v.strictObject({
  /** As typed; longer than anybody types, so that a pasted page is answered and not refused. */
  phrase: v.pipe(v.string(), v.maxLength(100_000)),
  /** `next` of the answer that it continues. */
  from: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  /** Tickets at most. */
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
})

export const searchCalls = {
  'search.find': { input: findSchema },
  'search.names': { input: v.strictObject({}) },
} as const

export interface SearchOutputs {
  readonly 'search.find': SearchAnswer
  readonly 'search.names': SearchNames
}
