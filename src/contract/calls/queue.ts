import * as v from 'valibot'
import type { QueueQuery, QueueWindow } from '../views/queue.ts'
import { word } from './fields.ts'

const querySchema: v.GenericSchema<unknown, QueueQuery> = v.strictObject({
  offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  scope: v.picklist(['open', 'mine', 'resolved', 'closed']),
  profile: v.nullable(word),
})

export const queueCalls = {
  'queue.window': { input: querySchema },
} as const

export interface QueueOutputs {
  readonly 'queue.window': QueueWindow
}
