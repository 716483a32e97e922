import * as v from 'valibot'
import {
  type After,
  DRAFT_TABS,
  type DraftFile,
  type DraftTab,
  type DraftView,
  type Recipients,
} from '../views/draft.ts'
import type { FileKind } from '../../domain/file/kind.ts'
import type { Address } from '../../domain/ticket/message.ts'
import { hash, text, uuid, word } from './fields.ts'

const name = v.pipe(v.string(), v.maxLength(400))
const typed: v.GenericSchema<unknown, readonly Address[]> = v.pipe(
  v.array(v.strictObject({ name, address: name })),
  v.maxLength(100),
)
const recipients: v.GenericSchema<unknown, Recipients> = v.strictObject({ to: typed, cc: typed, bcc: typed })

const file: v.GenericSchema<unknown, DraftFile> = v.strictObject({
  hash,
  name,
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  kind: v.pipe(
    v.string(),
    v.maxLength(20),
    v.transform((kind) => kind as FileKind),
  ),
})
/** Files that go with what is being written. */
export const draftFiles = v.pipe(v.array(file), v.maxLength(50))
const files: v.GenericSchema<unknown, Readonly<Record<DraftTab, readonly DraftFile[]>>> = v.strictObject({
  reply: draftFiles,
  note: draftFiles,
  forward: draftFiles,
})

const after: v.GenericSchema<unknown, After> = v.strictObject({
  status: v.nullable(word),
  owner: v.nullable(v.picklist(['me', 'nobody'])),
})

const fields = {
  id: uuid,
  tab: v.picklist(DRAFT_TABS),
  reply: text,
  note: text,
  forward: text,
  recipients: v.nullable(recipients),
  forwardOf: v.nullable(uuid),
  forwardTo: recipients,
  diagnosis: v.boolean(),
  base: v.nullable(uuid),
  signed: v.boolean(),
  quoting: v.boolean(),
  files,
  mentions: v.pipe(v.array(v.strictObject({ id: uuid, name })), v.maxLength(50)),
  gaps: v.pipe(v.array(word), v.maxLength(100)),
  after,
} as const

const draftSchema: v.GenericSchema<unknown, DraftView> = v.strictObject(fields)

export const draftCalls = {
  'draft.read': { input: v.strictObject({ ticket: uuid }) },
  'draft.save': { input: v.strictObject({ ticket: uuid, draft: v.nullable(draftSchema) }) },
  /** Keeps a file that was brought in beside the ticket's draft, until the draft no longer names it. */
  'draft.attach': { input: v.strictObject({ ticket: uuid, upload: uuid, name }) },
} as const

export interface DraftOutputs {
  readonly 'draft.read': DraftView | null
  readonly 'draft.save': null
  readonly 'draft.attach': DraftFile
}

const NOBODY: Recipients = { to: [], cc: [], bcc: [] }
const NOTHING: After = { status: null, owner: null }

/**
 * A draft as it was kept, by this version or an earlier one: what it does not have yet is as in a new draft. Null
 * where its words cannot be read.
 */
export function parseDraft(kept: unknown): DraftView | null {
  const parsed = v.safeParse(keptSchema, kept)
  if (!parsed.success) return null
  const { to, ...draft } = parsed.output
  return to === null || draft.recipients !== null ? draft : { ...draft, recipients: { ...NOBODY, to } }
}

const keptSchema = v.object({
  ...fields,
  forward: v.optional(text, ''),
  recipients: v.optional(v.nullable(recipients), null),
  forwardOf: v.optional(v.nullable(uuid), null),
  forwardTo: v.optional(recipients, NOBODY),
  signed: v.optional(v.boolean(), true),
  quoting: v.optional(v.boolean(), true),
  files: v.optional(files, { reply: [], note: [], forward: [] }),
  mentions: v.optional(fields.mentions, []),
  gaps: v.optional(fields.gaps, []),
  after: v.optional(after, NOTHING),
  /** Of drafts from before copies could be chosen. */
  to: v.optional(v.nullable(typed), null),
})
