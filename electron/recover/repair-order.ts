import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeOrder } from '../backup/restore-order.ts'
import type { RepairReport } from '../../src/contract/views/repair.ts'
import type { Instant } from '../../src/domain/value/instant.ts'

/**
 * What is to be done about a damaged database, kept in the data folder until it is done. `asked`: the running console
 * found damage that it could not heal. `ready`: the whole database lies beside the damaged one, or took its place already
 * and the report is still to be taken; from then on a start goes forward and never back.
 */
export type RepairOrder =
  | { readonly step: 'asked' }
  | { readonly step: 'ready'; readonly at: Instant; readonly report: RepairReport }

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
export const keepRepairOrder = (root: string, order: RepairOrder): void => writeOrder(orderFile(root), order)

export const dropRepairOrder = (root: string): void => rmSync(orderFile(root), { force: true })
