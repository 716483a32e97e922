import * as v from 'valibot'
import { addresses, hash, people, text, uuid, word } from './fields.ts'

const because = v.nullable(v.picklist(['analysis', 'triggeringEvent', 'clientRequest']))

/** Files that the draft holds, by their content. */
export const fileNames = v.pipe(
  v.array(
    v.strictObject({
      hash,
      name: v.pipe(v.string(), v.maxLength(400)),
    }),
  ),
  v.maxLength(50),
)

/** What else one press does: the next status, and whose the ticket is then. */
const after = v.strictObject({
  status: v.nullable(word),
  owner: v.nullable(v.picklist(['me', 'nobody'])),
})

/** What the window may ask of a ticket. */
export const ticketActSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('claim') }),
  v.strictObject({ kind: v.literal('release') }),
  v.strictObject({
    kind: v.literal('reply'),
    /** Id of the draft: sending it twice queues one reply. */
    draft: v.optional(uuid),
    base: v.nullable(uuid),
    to: people,
    cc: addresses,
    bcc: v.optional(addresses),
    text,
    diagnosis: v.boolean(),
    /** It was said by another way already (by telephone, in a chat): it is delivered with being written down. */
    outside: v.optional(v.boolean()),
    /** To somebody else than the client. */
    forward: v.optional(v.boolean()),
    files: v.optional(fileNames),
    after: v.optional(after),
  }),
  v.strictObject({ kind: v.literal('withdraw'), reply: uuid }),
  v.strictObject({
    kind: v.literal('sentOutside'),
    reply: uuid,
    /** Epoch milliseconds; null: now. */
    at: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  v.strictObject({
    kind: v.literal('note'),
    draft: v.optional(uuid),
    text,
    mentions: v.optional(v.pipe(v.array(uuid), v.maxLength(50))),
    files: v.optional(fileNames),
  }),
  /** What a macro without words does. */
  v.strictObject({ kind: v.literal('after'), after }),
  v.strictObject({ kind: v.literal('assign'), agents: v.pipe(v.array(uuid), v.maxLength(50)) }),
  v.strictObject({ kind: v.literal('confirmIdentity'), reason: text }),
  v.strictObject({ kind: v.literal('subject'), subject: text }),
  v.strictObject({ kind: v.literal('base'), base: v.picklist(['production', 'homologation']) }),
  v.strictObject({ kind: v.literal('intake'), provided: v.pipe(v.array(word), v.maxLength(50)) }),
  v.strictObject({ kind: v.literal('spam') }),
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
