import * as v from 'valibot'
import type { ClientHit } from '../views/client.ts'
import type { DraftFile } from '../views/draft.ts'
import type { Opened, OpeningDraft, SimilarTicket } from '../views/opening.ts'
import { draftFiles } from './draft.ts'
import { text, uuid, word } from './fields.ts'
import { fileNames } from './ticket-act.ts'

const line = v.pipe(v.string(), v.maxLength(4000))
const name = v.pipe(v.string(), v.maxLength(400))
const when = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))
const base = v.picklist(['production', 'homologation'])
const items = v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(50))
const named = v.strictObject({ id: word, name })

const client: v.GenericSchema<unknown, ClientHit> = v.strictObject({
  account: v.strictObject({ ...named.entries, plan: v.nullable(named) }),
  contact: v.nullable(
    v.strictObject({
      ...named.entries,
      address: v.nullable(name),
      identified: v.boolean(),
      trained: v.boolean(),
      approver: v.boolean(),
    }),
  ),
})

const draft: v.GenericSchema<unknown, OpeningDraft> = v.strictObject({
  id: uuid,
  changedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  profile: v.pipe(v.string(), v.maxLength(120)),
  client: v.nullable(client),
  channel: v.nullable(word),
  channelReason: line,
  subject: line,
  text,
  receivedAt: when,
  severity: v.nullable(word),
  type: v.nullable(word),
  base: v.nullable(base),
  provided: items,
  files: draftFiles,
})

export const openingCalls = {
  /** Opens a ticket by hand, and with `claim` takes it at once. */
  'ticket.open': {
    input: v.strictObject({
      /** Id of the draft: sent twice it opens one ticket. */
      draft: uuid,
      profile: word,
      channel: word,
      channelReason: line,
      account: v.nullable(uuid),
      contact: v.nullable(uuid),
      subject: line,
      text,
      receivedAt: when,
      severity: v.nullable(word),
      type: v.nullable(word),
      base,
      provided: items,
      files: fileNames,
      claim: v.boolean(),
    }),
  },
  /** Tickets that may be about the same: of the person, of the client, or by words of the subject. */
  'ticket.similar': {
    input: v.strictObject({
      profile: word,
      account: v.nullable(uuid),
      contact: v.nullable(uuid),
      subject: line,
    }),
  },
  'opening.read': { input: v.strictObject({}) },
  /** Keeps a file that was brought in, until the draft no longer names it. */
  'opening.attach': { input: v.strictObject({ upload: uuid, name }) },
  'opening.save': { input: v.strictObject({ draft: v.nullable(draft) }) },
} as const

export interface OpeningOutputs {
  readonly 'ticket.open': Opened
  readonly 'ticket.similar': readonly SimilarTicket[]
  readonly 'opening.read': OpeningDraft | null
  readonly 'opening.save': null
  readonly 'opening.attach': DraftFile
}

/** A draft as it was kept, as text; null where this version cannot read it. */
export function parseOpeningDraft(kept: string): OpeningDraft | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), draft), kept)
  return parsed.success ? parsed.output : null
}
