import * as v from 'valibot'
import type { StartView } from '../views/start.ts'
import { word } from './fields.ts'

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-4]):[0-5]\d$/))
const week = v.pipe(
  v.array(v.strictObject({ day: v.picklist([1, 2, 3, 4, 5, 6, 7]), from: time, to: time })),
  v.maxLength(70),
)
const addresses = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(400))),
  v.maxLength(20),
)
const answers = { addresses, week: v.nullable(week) }

const foundSchema = v.pipe(
  v.strictObject({
    workspaceName: name,
    agentName: name,
    profiles: v.pipe(v.array(v.strictObject({ id: word, ...answers })), v.maxLength(50)),
    /** A team without a source, by its own name. */
    blank: v.nullable(v.strictObject({ name, ...answers })),
    samples: v.boolean(),
  }),
  v.check(({ profiles, blank }) => profiles.length > 0 || blank !== null, 'missing'),
)

export const startCalls = {
  'start.read': { input: v.strictObject({}) },
  'start.found': { input: foundSchema },
} as const

export interface StartOutputs {
  readonly 'start.read': StartView
  readonly 'start.found': null
}
