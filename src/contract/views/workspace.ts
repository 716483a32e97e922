import type { RepairReport } from './repair.ts'
import type { Role } from '../../domain/access/role.ts'

/** What the disk of the data folder still takes; `full`: the last that was to be written did not fit, or hardly would. */
export type DiskRoom = 'enough' | 'low' | 'full'

/** Who works here, with which teams, and the counts of the rail. */
export interface WorkspaceView {
  /** What the team calls it; empty where it has no name. */
  readonly name: string
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
  readonly warnings: readonly ('signingKeyInFile' | 'damagedFacts' | 'diskNotEncrypted' | 'backupFailed')[]
  readonly room: DiskRoom
  /** What a repair of the database did, until somebody has read it. */
  readonly repaired: RepairReport | null
  readonly appVersion: string
}
