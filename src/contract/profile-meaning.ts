import type { ProfileFile } from './profile-file.ts'
import { calendarFaultsIn } from './profile-calendar.ts'
import { duplicates } from './profile-duplicates.ts'
import type { Fault } from './profile-path.ts'
import { queueFaults } from './profile-queue.ts'
import { references } from './profile-references.ts'
import { severityFaults } from './profile-severity.ts'
import { statusFaults } from './profile-status.ts'
import { templateFaults } from './profile-template.ts'
import { ruleFaults } from './profile-numbers.ts'

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
