import type { Refusal } from '../../domain/value/refusal.ts'

/** The copies of the database, as the window tells of them; instants are epoch milliseconds, sizes bytes. */
export interface BackupsView {
  /** Each was opened and checked when it was made; the newest first. */
  readonly backups: readonly BackupView[]
  /** What gave way to another database, the newest first. */
  readonly aside: readonly AsideView[]
  /** What became of the last try since the console started; null where there was none. */
  readonly last: BackupTry | null
  /** What became of a restoring that was asked for before this start; null where none was. */
  readonly restored: RestoreTold | null
}

export interface BackupView {
  readonly name: string
  readonly at: number
  readonly size: number
  readonly tickets: number
}

export interface AsideView {
  readonly name: string
  readonly at: number
  readonly size: number
  /** Null where it cannot be opened, and so not be restored either. */
  readonly tickets: number | null
  /** It made room for an earlier one, or was damaged. */
  readonly by: 'restore' | 'damage'
}

/** `failure` is null where it went well. */
export interface BackupTry {
  readonly at: number
  readonly failure: BackupFailure | null
}

export type BackupFailure = { readonly refusal: Refusal } | { readonly fault: { readonly id: string } }

/** `at`: when it was carried out. `to`: when the database that was asked for was taken, null where it is not there. */
export interface RestoreTold {
  readonly at: number
  readonly to: number | null
  readonly refusal: Refusal | null
}
