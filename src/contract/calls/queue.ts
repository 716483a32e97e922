import * as v from 'valibot'
import type { QueueQuery, QueueWindow } from '../views/queue.ts'
import type { QueueChoices } from '../views/queue-choices.ts'
import type { QueueFilter } from '../views/queue-filter.ts'
import type { TicketPreview } from '../views/ticket-preview.ts'
import { uuid, word } from './fields.ts'

const anyOf = v.pipe(v.array(word), v.maxLength(100))

export const filterSchema: v.GenericSchema<unknown, QueueFilter> = v.strictObject({
  profile: anyOf,
  sector: anyOf,
  severity: anyOf,
  status: anyOf,
  channel: anyOf,
  owner: anyOf,
  unanswered: v.boolean(),
  outbox: v.boolean(),
})

export const scopeSchema = v.picklist(['open', 'mine', 'resolved', 'closed'])
export const sortSchema = v.picklist(['queue', 'newest', 'oldest', 'clientWord', 'due'])

const querySchema: v.GenericSchema<unknown, QueueQuery> = v.strictObject({
  offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  scope: scopeSchema,
  filter: filterSchema,
  sort: sortSchema,
})

export const queueCalls = {
  'queue.window': { input: querySchema },
  'queue.choices': { input: v.strictObject({}) },
  'queue.preview': { input: v.strictObject({ ticket: uuid }) },
} as const

export interface QueueOutputs {
  readonly 'queue.window': QueueWindow
  readonly 'queue.choices': QueueChoices
  readonly 'queue.preview': TicketPreview
}
