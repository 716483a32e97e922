import type { Named } from './named.ts'

/** Every fact of a ticket as it stands in the log, damaged ones too. */
export interface AuditView {
  readonly code: string
  readonly now: number
  readonly rows: readonly AuditRow[]
}

/** One fact, and whether it is what was written. */
export interface AuditRow {
  /** Its place among the ticket's facts, from 1. */
  readonly number: number
  readonly id: string
  /** Its place in the workspace's order; null while that is not given yet. */
  readonly position: number | null
  /** What it says of itself; null where its text is damaged and says nothing to be relied on. */
  readonly told: AuditTold | null
  /** sha-256 of its text as it was kept, in hexadecimal; empty where that is damaged too. */
  readonly hash: string
  readonly state: AuditState
  readonly signature: 'valid' | 'invalid' | 'unknownDevice'
  readonly unit: string
  readonly device: { readonly id: string; readonly code: string | null }
}

export interface AuditTold {
  /** The fact's own word for what it is. */
  readonly kind: string
  readonly at: number
  readonly recordedAt: number
  /** Null: a part of the program did it, which `system` names. */
  readonly agent: Named | null
  readonly system: string | null
}

/** `removed`: whole, its content was taken away. The others name what is damaged. */
export type AuditState = 'whole' | 'removed' | 'textDamaged' | 'bodyDamaged' | 'fileDamaged'
