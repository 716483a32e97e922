import type { Role } from '../domain/access/role.ts'
import type { Channel } from '../domain/profile/profile.ts'
import type { QueueRule } from '../domain/profile/rules.ts'
import type { TargetClock } from '../domain/profile/plan.ts'
import type { Phase, WaitsFor } from '../domain/profile/status.ts'
import type { LedgerLine } from '../domain/sla/ledger.ts'
import type { Reading } from '../domain/sla/clock.ts'
import type { Address, Identity } from '../domain/ticket/message.ts'
import type { ChangeReason, RedactionBasis, StatusReason } from '../domain/ticket/event.ts'

/** Views are what the window draws: made by queries, never kept by the window as truth. Instants are epoch ms. */

export interface WorkspaceView {
  readonly agent: { readonly id: string; readonly name: string; readonly role: Role }
  readonly profiles: readonly { readonly id: string; readonly name: string; readonly assumedHours: boolean }[]
  readonly counts: {
    readonly open: number
    readonly mine: number
    readonly resolved: number
    readonly closed: number
  }
  /** Replies that wait in the outbox. */
  readonly outbox: number
  readonly samples: boolean
  /** What this host cannot promise, and what the scrub found, to be said on screen. */
  readonly warnings: readonly ('signingKeyInFile' | 'damagedFacts')[]
  readonly appVersion: string
}

/** A named value of the ticket's profile. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface ChannelView extends Named {
  readonly medium: Channel['medium']
}

export interface SeverityView extends Named {
  /** 0 is the gravest. */
  readonly order: number
  readonly provisional: boolean
}

/** The clock that the queue counts down: the nearest one that still runs, else the one that says most. */
export interface NearestClock {
  readonly clock: TargetClock
  readonly state: Reading['state']
  readonly dueAt: number | null
  readonly riskAt: number | null
  readonly imminentAt: number | null
  /** From here on it is broken; a due time at a closing breaks only after the next opening (AMB-03). */
  readonly breachAt: number | null
}

export interface QueueRow {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly client: string
  readonly profile: Named
  readonly sector: Named
  readonly severity: SeverityView | null
  readonly status: Named
  readonly phase: Phase
  readonly waitsFor: WaitsFor
  readonly owner: Named | null
  readonly channel: ChannelView
  readonly openedAt: number
  /** Why it stands where it stands. */
  readonly why: QueueRule
  /** Null: the ticket has no target ("sem meta definida"). */
  readonly clock: NearestClock | null
  readonly unansweredSince: number | null
  readonly inOutbox: boolean
}

/** Which part of the queue, and which window of it. */
export interface QueueQuery {
  readonly offset: number
  readonly limit: number
  readonly scope: 'open' | 'mine' | 'resolved' | 'closed'
  readonly profile: string | null
}

export interface QueueWindow {
  readonly total: number
  readonly offset: number
  /** The instant for which the order holds. */
  readonly now: number
  readonly rows: readonly QueueRow[]
}

/** A clock of the strip with its ledger; business and wall reading stand side by side (XT-16). */
export interface ClockView {
  readonly clock: TargetClock
  readonly reading: Reading
  readonly target: {
    readonly value: number
    readonly unit: 'minute' | 'hour' | 'day'
    readonly counted: number
  } | null
  readonly calendar: string | null
  /** Every minute counts on its calendar, so its hours are not called business hours. */
  readonly aroundTheClock: boolean
  readonly ledger: readonly LedgerLine[]
}

export interface AttachmentView {
  readonly index: number
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

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
          readonly subject: string
          readonly text: string
        } | null
        readonly state: 'queued' | 'delivered' | 'failed'
        readonly deliveredAt: number | null
        readonly attachments: readonly AttachmentView[]
        readonly diagnosis: boolean
      }
    | { readonly kind: 'note'; readonly body: { readonly text: string } | null }
    | { readonly kind: 'opened'; readonly channel: Named }
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
        readonly because: StatusReason | 'client' | 'automatic'
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

/** What is being written in a ticket: local, not a fact, kept over a kill. */
export interface DraftView {
  /** Made with the draft; what is sent under it is one fact however often it is sent. */
  readonly id: string
  readonly tab: 'reply' | 'note'
  readonly reply: string
  readonly note: string
  /** Null: as the ticket proposes. */
  readonly to: readonly Address[] | null
  readonly diagnosis: boolean
  /** The newest message when the reply was begun; null until then. */
  readonly base: string | null
}

export interface TicketView {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly client: string
  readonly profile: Named
  readonly plan: Named | null
  readonly channel: ChannelView
  readonly openedAt: number
  readonly base: 'production' | 'homologation'
  readonly sector: Named
  readonly severity: SeverityView | null
  readonly type: Named | null
  readonly status: Named
  readonly phase: Phase
  readonly waitsFor: WaitsFor
  readonly responsible: readonly Named[]
  readonly continues: { readonly id: string; readonly code: string } | null
  readonly why: QueueRule
  readonly clocks: readonly ClockView[]
  readonly timeline: readonly TimelineEntry[]
  /** Id to send back as the reply's base. */
  readonly newestMessage: string | null
  readonly replyTo: readonly Address[]
  /** A fact of a newer version stands in it: readable, not writable until the update. */
  readonly readOnly: boolean
  /** What the profile lists, for editing in place. */
  readonly choices: {
    readonly statuses: readonly (Named & { readonly phase: Phase; readonly waitsFor: WaitsFor })[]
    readonly sectors: readonly Named[]
    readonly severities: readonly Named[]
    readonly types: readonly Named[]
    readonly changeNeedsReason: boolean
  }
  readonly now: number
}
