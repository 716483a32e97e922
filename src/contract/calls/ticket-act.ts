import * as v from 'valibot'
import { addresses, text, uuid, word } from './fields.ts'

const because = v.nullable(v.picklist(['analysis', 'triggeringEvent', 'clientRequest']))

/** What the window may ask of a ticket. */
export const ticketActSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('claim') }),
  v.strictObject({ kind: v.literal('release') }),
  v.strictObject({
    kind: v.literal('reply'),
    /** Id of the draft: sending it twice queues one reply. */
    draft: v.optional(uuid),
    base: v.nullable(uuid),
    to: addresses,
    cc: addresses,
    text,
    diagnosis: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('sentOutside'),
    reply: uuid,
    /** Epoch milliseconds; null: now. */
    at: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  v.strictObject({ kind: v.literal('note'), draft: v.optional(uuid), text }),
  v.strictObject({ kind: v.literal('status'), status: word }),
  v.strictObject({ kind: v.literal('sector'), sector: word }),
  v.strictObject({ kind: v.literal('severity'), severity: word, because, reason: text }),
  v.strictObject({ kind: v.literal('type'), type: word, because, reason: text }),
  v.strictObject({
    kind: v.literal('triage'),
    sector: word,
    severity: v.nullable(word),
    type: v.nullable(word),
    urgency: v.optional(v.nullable(word)),
    complexity: v.optional(v.nullable(word)),
  }),
  v.strictObject({ kind: v.literal('resolve') }),
  v.strictObject({ kind: v.literal('close') }),
  v.strictObject({ kind: v.literal('reopen') }),
  v.strictObject({
    kind: v.literal('redact'),
    events: v.pipe(v.array(uuid), v.minLength(1), v.maxLength(500)),
    basis: v.picklist(['segredo', 'titular', 'retenção']),
  }),
])

export type TicketAct = v.InferOutput<typeof ticketActSchema>
