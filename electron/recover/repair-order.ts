import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { RepairReport } from '../../src/contract/views/repair.ts'
import type { Instant } from '../../src/domain/value/instant.ts'

/**
 * What is to be done about a damaged database, kept in the data folder until it is done. `asked`: the running console
 * found damage that it could not heal. `ready`: the whole database lies beside the damaged one; from then on a start
 * goes forward and never back. `done`: it is in its place, and the report is still to be taken.
 */
export type RepairOrder =
  | { readonly step: 'asked' }
  | { readonly step: 'ready'; readonly at: Instant; readonly report: RepairReport }

const OWNER_FILE = 0o600

const orderFile = (root: string): string => join(root, 'repair.json')

/** The order as it was last kept; null where there is none, or it cannot be read. */
export function readRepairOrder(root: string): RepairOrder | null {
  const path = orderFile(root)
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RepairOrder
  } catch {
    // It is written whole or not at all; what cannot be read was damaged itself, and a repair is what that asks for.
    return { step: 'asked' }
  }
}

/** Keeps an order: there as a whole, on the disk, when this returns. */
export function keepRepairOrder(root: string, order: RepairOrder): void {
  const beside = `${orderFile(root)}.new`
  const file = openSync(beside, 'w', OWNER_FILE)
  try {
    writeSync(file, JSON.stringify(order))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, orderFile(root))
}

export const dropRepairOrder = (root: string): void => rmSync(orderFile(root), { force: true })
