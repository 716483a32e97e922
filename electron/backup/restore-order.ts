import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Envelope } from '../../src/domain/sync/envelope.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { syncToDisk } from './on-disk.ts'
import { moveFile } from '../host/move-file.ts'

/**
 * An order to restore, kept in the data folder until it is carried out. `ready`: what takes the database's place is
 * whole and lies beside it; from then on a start goes forward and never back.
 */
export type RestoreOrder = AskedRestore | ReadyRestore

export interface AskedRestore {
  readonly step: 'asked'
  /** Of a backup, or of what was set aside. */
  readonly name: string
  readonly asked: Instant
}

export interface ReadyRestore {
  readonly step: 'ready'
  readonly name: string
  /** When what is restored was taken. */
  readonly taken: Instant
  /** When the database gives way, which names the folder into which it goes. */
  readonly at: Instant
  /** Redactions that what is restored does not know as facts: who removed which content, and when. */
  readonly redactions: readonly Envelope[]
}

const OWNER_FILE = 0o600

const orderFile = (root: string): string => join(root, 'restore.json')

/** The order as it was last kept; null where there is none. */
export function readOrder(root: string): RestoreOrder | null {
  const path = orderFile(root)
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RestoreOrder
  } catch {
    // Written whole or not at all; a damaged one orders nothing.
    return null
  }
}

/** Keeps an order: there as a whole, on the disk, when this returns. */
export const keepOrder = (root: string, order: RestoreOrder): void => writeOrder(orderFile(root), order)

/** Writes a file of orders whole or not at all, to the disk. */
export function writeOrder(path: string, order: object): void {
  const beside = `${path}.new`
  writeFileSync(beside, JSON.stringify(order), { mode: OWNER_FILE, flush: true })
  moveFile(beside, path)
  syncToDisk(dirname(path))
}

export function dropOrder(root: string): void {
  rmSync(orderFile(root), { force: true })
  syncToDisk(root)
}
