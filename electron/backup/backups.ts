import { randomUUID } from 'node:crypto'
import type { BackupFailure, BackupTry, RestoreTold } from '../../src/contract/views/backup.ts'
import type { Result } from '../../src/domain/value/result.ts'
import type { EventId } from '../../src/domain/value/id.ts'
import { type BackupFile, listBackups } from './backup-files.ts'
import { makeBackup, type Making, type Watching } from './make-backup.ts'
import type { Forgetting, ForgetOrder } from './redact-copies.ts'
import { type AsideFile, listAside } from './set-aside.ts'

/** The copies of a data folder while its console runs. */
export interface Backups {
  readonly root: string
  /** Newest first. */
  kept(): readonly BackupFile[]
  aside(): readonly AsideFile[]
  /** What became of the last try; null where none was made yet. */
  readonly last: BackupTry | null
  /** What became of a restoring that was asked for before this start. */
  readonly restored: RestoreTold | null
  /** As `makeBackup`, one after the other; what it throws is kept as the last try's failure and thrown on. */
  make(watch: Watching): Promise<Result<BackupFile>>
  /** As `forgetInCopies`, in its thread, after what is being made. */
  forget(removed: readonly EventId[], backups: Forgetting): Promise<void>
  /** Calls back after each try. */
  onTried(listener: () => void): () => void
  /** Stops the one that is being made. */
  close(): void
}

export interface BackupsSetting extends Making {
  readonly forget: (order: ForgetOrder) => Promise<void>
  readonly restored: RestoreTold | null
  /** Writes a fault down under its id. */
  readonly log: (id: string, fault: unknown) => void
}

export function backupsOf(setting: BackupsSetting): Backups {
  const { root, clock } = setting
  const closing = new AbortController()
  const listeners = new Set<() => void>()
  let last: BackupTry | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const note = (failure: BackupFailure | null): void => {
    last = { at: clock.now(), failure }
    for (const listener of listeners) listener()
  }
  const tried = async (watch: Watching): Promise<Result<BackupFile>> => {
    const signal = AbortSignal.any([watch.signal, closing.signal])
    try {
      const made = await makeBackup(setting, { ...watch, signal })
      if (made.ok) note(null)
      else if (made.refusal.kind !== 'cancelled') note({ refusal: made.refusal })
      return made
    } catch (fault) {
      const id = randomUUID()
      setting.log(id, fault)
      note({ fault: { id } })
      throw fault
    }
  }
  return {
    root,
    kept: () => listBackups(root),
    aside: () => listAside(root),
    get last() {
      return last
    },
    restored: setting.restored,
    make: (watch) => {
      const mine = turn.then(() => tried(watch))
      turn = mine.catch(() => null)
      return mine
    },
    forget: (removed, kept) => {
      const mine = turn.then(() => setting.forget({ root, removed, backups: kept }))
      turn = mine.catch(() => null)
      return mine
    },
    onTried: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => closing.abort(),
  }
}
