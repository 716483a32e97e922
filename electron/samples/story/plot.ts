import type { ChangeReason } from '../../../src/domain/ticket/event.ts'
import type { Address, Authenticity, Identity } from '../../../src/domain/ticket/message.ts'
import type {
  ChannelId,
  PlanId,
  ProfileId,
  SectorId,
  SeverityId,
  StatusId,
  TicketId,
  TypeId,
} from '../../../src/domain/value/id.ts'
import type { Company } from '../words/company.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'

/** One thing that happens on a ticket. */
export type Beat =
  | { readonly kind: 'clientWrites'; readonly say: Say; readonly quotes?: boolean }
  | { readonly kind: 'replies'; readonly say: Say; readonly diagnosis: boolean; readonly delivered: boolean }
  | { readonly kind: 'notes'; readonly text: string }
  | { readonly kind: 'claims' }
  | { readonly kind: 'releases' }
  | {
      readonly kind: 'triages'
      readonly sector: SectorId
      readonly severity: SeverityId | null
      readonly type: TypeId | null
      readonly urgency: string | null
      readonly complexity: string | null
    }
  | {
      readonly kind: 'changesSeverity'
      readonly severity: SeverityId
      readonly because: ChangeReason
      readonly reason: string
    }
  | { readonly kind: 'setsStatus'; readonly status: StatusId }
  | { readonly kind: 'resolves' }
  | { readonly kind: 'closes' }

/** `directly`: in the same breath as the one before. */
export type Act = Beat & { readonly directly?: boolean }

/** Words that depend on the hour at which they are said. */
export type Say = (at: Instant) => string

export type TimedBeat = Beat & { readonly at: Instant }

/** A ticket's whole history, to be played through the use cases. */
export interface Plot {
  readonly profile: ProfileId
  readonly openedAt: Instant
  readonly channel: ChannelId
  readonly plan: PlanId | null
  /** What the client stated; null: nothing. */
  readonly severity: SeverityId | null
  readonly type: TypeId | null
  readonly base: 'production' | 'homologation'
  readonly subject: string
  readonly client: string
  /** The client on the books who writes; null: a stranger. */
  readonly company: Company | null
  readonly from: Address
  /** The team's own address. */
  readonly to: Address
  /** Null where somebody called: then the team's note tells it. */
  readonly text: string | null
  readonly identity: Identity
  readonly authenticity: Authenticity
  readonly continues: TicketId | null
  readonly beats: readonly TimedBeat[]
}
