import type { Channel } from '../../domain/profile/profile.ts'
import type { QueueRule } from '../../domain/profile/rules.ts'
import type { TargetClock } from '../../domain/profile/plan.ts'
import type { Phase, WaitsFor } from '../../domain/profile/status.ts'
import type { Reading } from '../../domain/sla/clock.ts'
import type { Named } from './named.ts'
import type { QueueFilter, QueueScope, QueueSort } from './queue-filter.ts'

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

/** The same with its counted reading: both stand side by side (XT-16). */
export interface CountedClock extends NearestClock {
  /** Counted time up to the due instant at `now` of the window, negative after it; null where nothing is due. */
  readonly countedLeft: number | null
  /** Every minute counts on its calendar: its hours are no business hours, and one reading says it all. */
  readonly aroundTheClock: boolean
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
  readonly clock: CountedClock | null
  readonly unansweredSince: number | null
  readonly inOutbox: boolean
}

/** Which part of the queue, and which window of it. */
export interface QueueQuery {
  readonly offset: number
  readonly limit: number
  readonly scope: QueueScope
  readonly filter: QueueFilter
  readonly sort: QueueSort
}

export interface QueueWindow {
  readonly total: number
  readonly offset: number
  /** The instant for which the order holds. */
  readonly now: number
  readonly rows: readonly QueueRow[]
}
