import type { Holiday } from './calendar.ts'

/**
 * The holidays of a calendar from its layers, the national list first: sorted by date, and where two layers name a
 * date the earlier layer's row stays (AMB-05).
 */
export function layered(layers: readonly (readonly Holiday[])[]): readonly Holiday[] {
  const byDate = new Map<string, Holiday>()
  for (const holiday of layers.flat()) if (!byDate.has(holiday.date)) byDate.set(holiday.date, holiday)
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
}
