import type { Phase, WaitsFor } from '../../domain/profile/status.ts'
import type { Named } from './named.ts'
import type { ChannelView, CountedClock, SeverityView } from './queue.ts'
import type { TimelineEntry } from './timeline.ts'

/** One of the last words of a ticket, clipped. */
export interface WordView {
  readonly id: string
  readonly kind: 'message' | 'reply' | 'note'
  readonly at: number
  /** Empty where nobody is named. */
  readonly author: string
  /** Null once it was removed. */
  readonly text: string | null
  readonly state: Extract<TimelineEntry, { kind: 'reply' }>['state'] | null
}

/** A ticket at a glance, beside the list. */
export interface TicketPreview {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly client: string
  readonly profile: Named
  readonly sector: Named
  readonly plan: Named | null
  readonly severity: SeverityView | null
  readonly status: Named
  readonly phase: Phase
  readonly waitsFor: WaitsFor
  readonly channel: ChannelView
  readonly openedAt: number
  readonly responsible: readonly Named[]
  readonly clocks: readonly CountedClock[]
  /** The newest first, three at most. */
  readonly words: readonly WordView[]
  readonly now: number
}
