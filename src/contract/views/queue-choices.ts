import type { Channel } from '../../domain/profile/profile.ts'
import type { WaitsFor, Phase } from '../../domain/profile/status.ts'
import type { Named } from './named.ts'

/** What one team's profile lists at present, for the filters. */
export interface ProfileChoices extends Named {
  /** Its hours are a supposition (AMB-25). */
  readonly assumedHours: boolean
  readonly sector: readonly Named[]
  readonly severity: readonly (Named & { readonly order: number })[]
  readonly status: readonly (Named & { readonly phase: Phase; readonly waitsFor: WaitsFor })[]
  readonly channel: readonly (Named & { readonly medium: Channel['medium'] })[]
}

/** All that filters may choose from. */
export interface QueueChoices {
  readonly profiles: readonly ProfileChoices[]
  readonly agents: readonly Named[]
  /** Who asks. */
  readonly me: string
}
