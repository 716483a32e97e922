import * as v from 'valibot'
import type { AccountRow, AccountView, ClientCard, ClientHit, ClientTickets } from '../views/client.ts'
import { uuid, word } from './fields.ts'

const line = v.pipe(v.string(), v.maxLength(400))
const name = v.pipe(line, v.trim(), v.minLength(1))
const lines = v.pipe(v.array(name), v.maxLength(100))
/** Whether it is an address is the rules' question: they say no with the very one that is wrong. */
const address = v.pipe(line, v.trim(), v.toLowerCase(), v.minLength(1))

const terms = {
  name,
  plan: v.nullable(word),
  addOns: v.pipe(v.array(v.strictObject({ id: word, owner: v.nullable(uuid) })), v.maxLength(20)),
  cloud: v.boolean(),
  domains: lines,
  productVersion: line,
  environments: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['production', 'homologation', 'development']),
        name: line,
        address: line,
      }),
    ),
    v.maxLength(20),
  ),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
}

const person = {
  name,
  addresses: v.pipe(v.array(address), v.maxLength(20)),
  phones: v.pipe(v.array(name), v.maxLength(20)),
  identified: v.boolean(),
  trained: v.boolean(),
  approver: v.boolean(),
}

/** What the window may ask of a client. */
export const clientActSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('create'), profile: word, terms: v.strictObject(terms) }),
  v.strictObject({ kind: v.literal('change'), account: uuid, terms: v.partial(v.strictObject(terms)) }),
  v.strictObject({ kind: v.literal('addContact'), account: uuid, contact: v.strictObject(person) }),
  v.strictObject({
    kind: v.literal('changeContact'),
    account: uuid,
    contact: uuid,
    person: v.partial(v.strictObject(person)),
  }),
  v.strictObject({ kind: v.literal('mergeContact'), account: uuid, contact: uuid, into: uuid }),
  v.strictObject({ kind: v.literal('moveContact'), account: uuid, contact: uuid, to: uuid }),
  v.strictObject({ kind: v.literal('removeContact'), account: uuid, contact: uuid }),
  v.strictObject({ kind: v.literal('mergeAccount'), account: uuid, into: uuid }),
  /**
   * Names the client of every open ticket that one of the contact's addresses opened and that has none yet; 200 at once,
   * the oldest first: it is asked for until none is given.
   */
  v.strictObject({ kind: v.literal('adopt'), account: uuid, contact: uuid }),
  /** Says whose one ticket is; his plan comes with him. */
  v.strictObject({ kind: v.literal('name'), ticket: uuid, account: uuid, contact: v.nullable(uuid) }),
  /** Removes for good what names a client, or one contact of it, wherever it stood; what tickets say stays theirs. */
  v.strictObject({
    kind: v.literal('redact'),
    account: uuid,
    contact: v.nullable(uuid),
    basis: v.picklist(['segredo', 'titular', 'retenção']),
  }),
])

export type ClientAct = v.InferOutput<typeof clientActSchema>

/** `text`: a file's bytes as UTF-8 where they are that, else as Windows-1252; at most 50 000 lines. */
export const clientTable = v.strictObject({ profile: word, text: v.pipe(v.string(), v.maxLength(8_000_000)) })

export const clientCalls = {
  'client.list': {
    input: v.strictObject({
      profile: v.nullable(word),
      text: line,
      offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    }),
  },
  'client.read': { input: v.strictObject({ account: uuid }) },
  'client.find': {
    input: v.strictObject({
      profile: word,
      text: line,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    }),
  },
  'client.tickets': {
    input: v.strictObject({
      account: uuid,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    }),
  },
  'client.card': { input: v.strictObject({ ticket: uuid }) },
  'client.act': { input: v.strictObject({ act: clientActSchema }) },
} as const

export interface ClientOutputs {
  readonly 'client.list': { readonly total: number; readonly rows: readonly AccountRow[] }
  readonly 'client.read': AccountView
  readonly 'client.find': readonly ClientHit[]
  readonly 'client.tickets': ClientTickets
  readonly 'client.card': ClientCard
  readonly 'client.act': {
    readonly account: string
    readonly contact: string | null
    /** Tickets that `adopt` or `name` gave this client. */
    readonly tickets: number
  }
}
