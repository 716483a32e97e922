import type { Address, Identity } from '../../domain/ticket/message.ts'
import type { ChangeReason, RedactionBasis, StatusReason } from '../../domain/ticket/event.ts'
import type { AttachmentView } from './file.ts'
import type { Named } from './named.ts'

interface EntryBase {
  readonly id: string
  readonly at: number
  /** When the author's clock recorded it; differs from `at` for imported mail. */
  readonly recordedAt: number
  readonly author: Named | null
  /** Who removed its content, and when; null while it is whole. */
  readonly removed: { readonly at: number; readonly author: Named | null } | null
}

/** The body of an entry is null once it was redacted. */
export type TimelineEntry = EntryBase &
  (
    | {
        readonly kind: 'message'
        readonly body: {
          readonly from: Address | null
          readonly to: readonly Address[]
          readonly cc: readonly Address[]
          readonly subject: string
          readonly text: string
          readonly quoted: string
          readonly hasHtml: boolean
        } | null
        readonly identity: Identity
        readonly automatic: boolean
        readonly attachments: readonly AttachmentView[]
      }
    | {
        readonly kind: 'reply'
        readonly body: {
          readonly to: readonly Address[]
          readonly cc: readonly Address[]
          readonly bcc: readonly Address[]
          readonly subject: string
          /** Together with what it quotes below, all that left. */
          readonly text: string
          readonly quoted: string
        } | null
        readonly state: 'queued' | 'delivered' | 'failed' | 'withdrawn'
        /** Sent on to somebody else than the client. */
        readonly forward: boolean
        readonly deliveredAt: number | null
        readonly attachments: readonly AttachmentView[]
        readonly diagnosis: boolean
      }
    | {
        readonly kind: 'note'
        readonly body: { readonly text: string } | null
        readonly mentions: readonly Named[]
        readonly attachments: readonly AttachmentView[]
      }
    /** Facts that describe the ticket; `value` is empty where there is nobody, or the words were removed. */
    | {
        readonly kind: 'described'
        readonly what: 'client' | 'subject' | 'base' | 'intake' | 'identity'
        readonly value: string
      }
    /** `reason`: why by a channel of exception (XT-13); empty where it is none. */
    | { readonly kind: 'opened'; readonly channel: Named; readonly reason: string }
    | {
        readonly kind: 'people'
        readonly what: 'claimed' | 'assigned' | 'released'
        readonly agents: readonly Named[]
      }
    | { readonly kind: 'triaged' }
    | {
        readonly kind: 'severity'
        readonly severity: Named | null
        readonly because: ChangeReason | null
        readonly reason: string
      }
    | {
        readonly kind: 'type'
        readonly type: Named | null
        readonly because: ChangeReason | null
        readonly reason: string
      }
    | { readonly kind: 'sector'; readonly sector: Named }
    | {
        readonly kind: 'status'
        readonly what: 'changed' | 'resolved' | 'closed' | 'reopened'
        readonly status: Named
        readonly because: StatusReason | 'client' | 'automatic' | 'spam'
      }
    | {
        readonly kind: 'deliveryFailed'
        readonly bounced: boolean
        readonly permanent: boolean
        readonly detail: string
      }
    | { readonly kind: 'redacted'; readonly count: number; readonly basis: RedactionBasis }
    | { readonly kind: 'newerVersion'; readonly name: string }
  )
