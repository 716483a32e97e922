import type { ProfileFile } from './file.ts'
import { calendarFaultsIn } from './calendar.ts'
import { duplicates } from './duplicates.ts'
import type { Fault } from '../path.ts'
import { queueFaults } from './queue.ts'
import { references } from './references.ts'
import { severityFaults } from './severity.ts'
import { statusFaults } from './status.ts'
import { templateFaults } from './template.ts'
import { ruleFaults } from './numbers.ts'

/** The first thing in a well-shaped file that contradicts itself, or null. */
export function meaningFault(file: ProfileFile): Fault | null {
  for (const check of CHECKS) for (const fault of check(file)) return fault
  return null
}

/** Names first: the later checks read what the earlier ones have shown to exist. */
const CHECKS: readonly ((file: ProfileFile) => Iterable<Fault>)[] = [
  duplicates,
  references,
  severityFaults,
  statusFaults,
  queueFaults,
  ruleFaults,
  templateFaults,
  calendarFaultsIn,
]
