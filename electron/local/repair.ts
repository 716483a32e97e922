import type { RepairReport } from '../../src/contract/views/repair.ts'
import type { LocalStore } from '../store/local.ts'

const NAME = 'repair'

/** What the last repair brought back and what it could not, until somebody has read it: local, no fact. */
export function readRepair(local: LocalStore): RepairReport | null {
  const text = local.read(NAME)
  return text === null ? null : (JSON.parse(text) as RepairReport)
}

export const keepRepair = (local: LocalStore, report: RepairReport): void =>
  local.write(NAME, JSON.stringify(report))

export const dismissRepair = (local: LocalStore): void => local.remove(NAME)
