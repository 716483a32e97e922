import * as v from 'valibot'
import type { Refusal } from '../domain/value/refusal.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { detailOf, pathOf } from './path.ts'
import type { DraftView, QueueQuery, QueueWindow, TicketView, WorkspaceView } from './views.ts'

/**
 * The calls between window and main: a name, the schema of its input, the type of its answer. Both sides read
 * this one table; an input that does not parse is refused at the door and reaches no use case.
 */
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(120))
const text = v.pipe(v.string(), v.maxLength(1_000_000))
const address = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(400)),
  address: v.pipe(v.string(), v.maxLength(400), v.email()),
})
const addresses = v.pipe(v.array(address), v.maxLength(100))
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

export const queueQuerySchema: v.GenericSchema<unknown, QueueQuery> = v.strictObject({
  offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  scope: v.picklist(['open', 'mine', 'resolved', 'closed']),
  profile: v.nullable(word),
})

const draftSchema: v.GenericSchema<unknown, DraftView> = v.strictObject({
  id: uuid,
  tab: v.picklist(['reply', 'note']),
  reply: text,
  note: text,
  to: v.nullable(addresses),
  diagnosis: v.boolean(),
  base: v.nullable(uuid),
})

export const calls = {
  'workspace.read': { input: v.strictObject({}) },
  'workspace.addSamples': { input: v.strictObject({}) },
  'queue.window': { input: queueQuerySchema },
  'ticket.read': { input: v.strictObject({ ticket: uuid }) },
  'draft.read': { input: v.strictObject({ ticket: uuid }) },
  'draft.save': { input: v.strictObject({ ticket: uuid, draft: v.nullable(draftSchema) }) },
  'ticket.act': { input: v.strictObject({ ticket: uuid, act: ticketActSchema }) },
} as const

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = v.InferOutput<(typeof calls)[N]['input']>

/** Answers by name. */
export interface CallOutputs {
  readonly 'workspace.read': WorkspaceView
  readonly 'workspace.addSamples': { readonly opened: number }
  readonly 'queue.window': QueueWindow
  readonly 'ticket.read': TicketView
  readonly 'draft.read': DraftView | null
  readonly 'draft.save': null
  readonly 'ticket.act': { readonly events: readonly string[] }
}

/** What comes back: the value, a rule's no, or a fault with the id under which it was logged. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly fault: { readonly id: string } }

/** What has changed; the window asks again for what it shows. */
export type Topic = 'workspace' | 'queue' | `ticket:${string}`

/**
 * The input of a call as its schema gives it. Refusal: `inputInvalid` with the path of the first fault, also for a
 * name that stands in no contract.
 */
export function parseCall(
  name: string,
  input: unknown,
): Result<{ readonly name: CallName; readonly input: unknown }> {
  if (!isCall(name)) return refuse({ kind: 'inputInvalid', path: '$', detail: 'notListed' })
  const parsed = v.safeParse(calls[name].input, input)
  if (parsed.success) return accept({ name, input: parsed.output })
  const [issue] = parsed.issues
  return refuse({ kind: 'inputInvalid', path: pathOf(issue.path ?? []), detail: detailOf(issue) })
}

const isCall = (name: string): name is CallName => Object.hasOwn(calls, name)
