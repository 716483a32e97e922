import type { TimelineEntry } from '../../../../contract/views/timeline.ts'

/**
 * A new reading of the timeline with the very objects of the one before wherever they say the same, so that only what
 * changed is drawn again.
 */
export function keptEntries(
  before: readonly TimelineEntry[],
  after: readonly TimelineEntry[],
): readonly TimelineEntry[] {
  const known = new Map(before.map((entry) => [entry.id, entry]))
  const kept = after.map((entry) => {
    const old = known.get(entry.id)
    return old !== undefined && same(old, entry) ? old : entry
  })
  const whole = kept.length === before.length && kept.every((entry, at) => entry === before[at])
  return whole ? before : kept
}

const same = (a: TimelineEntry, b: TimelineEntry): boolean => JSON.stringify(a) === JSON.stringify(b)
