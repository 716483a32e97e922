import type { QueueRule } from '../../domain/profile/rules.ts'
import type { TargetClock } from '../../domain/profile/plan.ts'
import type { Phase, WaitsFor } from '../../domain/profile/status.ts'
import type { LedgerLine } from '../../domain/sla/ledger.ts'
import type { Reading } from '../../domain/sla/clock.ts'
import type { Base } from '../../domain/ticket/event.ts'
import type { Identity } from '../../domain/ticket/message.ts'
import type { Recipients } from './draft.ts'
import type { Named } from './named.ts'
import type { ChannelView, SeverityView } from './queue.ts'
import type { TimelineEntry } from './timeline.ts'

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

export interface TicketView {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly client: string
  readonly profile: Named
  readonly plan: Named | null
  readonly channel: ChannelView
  readonly openedAt: number
  readonly base: Base
  readonly identity: Identity
  /** Of the contact and the account; all false where nobody is known. */
  readonly clientFlags: {
    readonly trained: boolean
    readonly cloud: boolean
    readonly addOns: readonly Named[]
  }
  /** Items of the profile's intake that the client has given, and the whole list (WC-15, XT-06, WM-04). */
  readonly intake: { readonly items: readonly string[]; readonly provided: readonly string[] }
  readonly spam: boolean
  readonly sector: Named
  readonly severity: SeverityView | null
  readonly type: Named | null
  readonly status: Named
  readonly phase: Phase
  readonly waitsFor: WaitsFor
  readonly responsible: readonly Named[]
  readonly continues: { readonly id: string; readonly code: string } | null
  /** Tickets that continue this one (AMB-22). */
  readonly continuedBy: readonly { readonly id: string; readonly code: string }[]
  readonly why: QueueRule
  readonly clocks: readonly ClockView[]
  readonly timeline: readonly TimelineEntry[]
  /** Id to send back as the reply's base. */
  readonly newestMessage: string | null
  /** To whom a reply goes, kept over the thread: the last word's own people without our addresses. */
  readonly replyTo: Recipients
  /** A fact of a newer version stands in it: readable, not writable until the update. */
  readonly readOnly: boolean
  readonly choices: TicketChoices
  /** Urgency and complexity as they were judged last, where the profile has a matrix (WM-02). */
  readonly judged: { readonly urgency: string; readonly complexity: string } | null
  /** Entries that others wrote since this ticket was last shown here. */
  readonly unseen: readonly string[]
  /** Its last fact, in the order of the log. */
  readonly end: string
  readonly now: number
}

/** What profile and workspace list, for editing in place. */
export interface TicketChoices {
  readonly statuses: readonly (Named & { readonly phase: Phase; readonly waitsFor: WaitsFor })[]
  readonly sectors: readonly Named[]
  readonly severities: readonly Named[]
  readonly types: readonly Named[]
  /** `cells[urgency][complexity]` is a severity's id; `assumed`: the cells are our supposition (AMB-12). */
  readonly matrix: {
    readonly urgencies: readonly string[]
    readonly complexities: readonly string[]
    readonly cells: readonly (readonly string[])[]
    readonly assumed: boolean
  } | null
  readonly agents: readonly Named[]
  readonly changeNeedsReason: boolean
}
