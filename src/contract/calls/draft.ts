import * as v from 'valibot'
import type { DraftView } from '../views/draft.ts'
import { addresses, text, uuid } from './fields.ts'

const draftSchema: v.GenericSchema<unknown, DraftView> = v.strictObject({
  id: uuid,
  tab: v.picklist(['reply', 'note']),
  reply: text,
  note: text,
  to: v.nullable(addresses),
  diagnosis: v.boolean(),
  base: v.nullable(uuid),
})

export const draftCalls = {
  'draft.read': { input: v.strictObject({ ticket: uuid }) },
  'draft.save': { input: v.strictObject({ ticket: uuid, draft: v.nullable(draftSchema) }) },
} as const

export interface DraftOutputs {
  readonly 'draft.read': DraftView | null
  readonly 'draft.save': null
}
