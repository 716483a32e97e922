import type { WeekPeriod } from '../../domain/calendar/calendar.ts'

/** A profile that a new workspace may begin with. */
export interface OfferedProfile {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly channels: readonly string[]
  /** The hours that it supposes, to be confirmed; null where its contract names them (AMB-25). */
  readonly supposed: readonly WeekPeriod[] | null
}

/** Whether the disk on which the facts stand is encrypted by the system. */
export type DiskEncryption = 'checking' | 'on' | 'off' | 'unknown'

/** What the first run asks and tells. */
export interface StartView {
  /** The name by which the system knows who sits here. */
  readonly agentName: string
  readonly profiles: readonly OfferedProfile[]
  /** The hours of a profile without a source. */
  readonly blankHours: readonly WeekPeriod[]
  readonly diskEncryption: DiskEncryption
  /** Where everything is kept. */
  readonly folder: string
}
