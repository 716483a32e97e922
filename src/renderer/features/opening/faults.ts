import type { OpeningDraft } from '../../../contract/views/opening.ts'
import type { ProfileView } from '../../../contract/views/profile.ts'
import { TEXT_LIMIT } from '../../../domain/ticket/decide/conversation.ts'
import { SUBJECT_LIMIT } from '../../../domain/ticket/decide/description.ts'
import type { Refusal } from '../../../domain/value/refusal.ts'

/** The fields in the order in which they stand. */
export const FIELDS = [
  'profile',
  'client',
  'channel',
  'channelReason',
  'subject',
  'text',
  'files',
  'severity',
  'type',
  'receivedAt',
] as const
export type Field = (typeof FIELDS)[number]

/** Why a field will not do: the console's own reason, or what only the window knows. */
export type Fault = Refusal | { readonly kind: 'channelMissing' | 'filesComing' }
export type Faults = Readonly<Partial<Record<Field, Fault>>>

/** What can be told without asking the console: the same rules, so that all of it is said at once. */
export function faultsOf(
  draft: OpeningDraft,
  profile: ProfileView,
  { now, coming }: { readonly now: number; readonly coming: number },
): Faults {
  const { subject, text, receivedAt, files } = draft
  return {
    ...channelFaults(draft, profile),
    ...(subject.trim() === ''
      ? { subject: { kind: 'subjectMissing' } }
      : subject.length > SUBJECT_LIMIT
        ? { subject: { kind: 'textTooLong', limit: SUBJECT_LIMIT } }
        : {}),
    ...(text.trim() === '' && files.length + coming === 0
      ? { text: { kind: 'textMissing' } }
      : text.length > TEXT_LIMIT
        ? { text: { kind: 'textTooLong', limit: TEXT_LIMIT } }
        : {}),
    ...(coming > 0 ? { files: { kind: 'filesComing' } } : {}),
    ...(receivedAt !== null && receivedAt > now ? { receivedAt: { kind: 'instantInFuture' } } : {}),
  }
}

function channelFaults(draft: OpeningDraft, { channels }: ProfileView): Faults {
  const channel = channels.find(({ id }) => id === draft.channel)
  if (channel === undefined) return { channel: { kind: 'channelMissing' } }
  if (channel.opens === 'no' || channel.opens === 'existingTicketOnly')
    return { channel: { kind: 'channelOpensNothing', channel: channel.name, opens: channel.opens } }
  return channel.opens === 'withReason' && draft.channelReason.trim() === ''
    ? { channelReason: { kind: 'reasonRequired', field: 'channel' } }
    : {}
}

/** The field of which a refusal speaks; null: of none, so it is said above them all. */
export function fieldOf(refusal: Refusal): Field | null {
  switch (refusal.kind) {
    case 'subjectMissing':
      return 'subject'
    case 'textMissing':
      return 'text'
    case 'textTooLong':
      return refusal.limit === SUBJECT_LIMIT ? 'subject' : 'text'
    case 'instantInFuture':
      return 'receivedAt'
    case 'channelOpensNothing':
      return 'channel'
    case 'reasonRequired':
      return refusal.field === 'channel' ? 'channelReason' : null
    case 'accountNotFound':
    case 'contactNotFound':
    case 'profilesDiffer':
      return 'client'
    case 'profileNotFound':
      return 'profile'
    case 'attachmentMissing':
    case 'attachmentsTooLarge':
      return 'files'
    case 'notInProfile':
      return FIELDS.find((field) => field === refusal.field) ?? null
    default:
      return null
  }
}

/** The first of the fields that will not do. */
export const firstOf = (faults: Faults): Field | null =>
  FIELDS.find((field) => faults[field] !== undefined) ?? null
