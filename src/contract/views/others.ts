import type { Phase, WaitsFor } from '../../domain/profile/status.ts'
import type { Named } from './named.ts'

/** Other tickets of whom a ticket is from, the newest first. */
export interface OtherTickets {
  /** How they belong together; null: nothing is known of its client. */
  readonly by: 'contact' | 'account' | 'sender' | null
  /** All there are, of which `rows` are the newest. */
  readonly total: number
  readonly rows: readonly OtherTicket[]
}

export interface OtherTicket {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly status: Named
  readonly phase: Phase
  readonly waitsFor: WaitsFor
  readonly openedAt: number
}
