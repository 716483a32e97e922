/** The index that a key leads to from `active`, or null where the key moves nothing. */
export function targetIndex(key: string, active: number, total: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  }
  const wanted = steps[key]
  if (wanted === undefined || total === 0) return null
  return Math.min(Math.max(wanted, 0), total - 1)
}

interface Range {
  readonly startIndex: number
  readonly endIndex: number
  readonly overscan: number
  readonly count: number
}

/** The rows to render: those in sight and a few around, and always the one that has the focus. */
export function withActive(range: Range, active: number): number[] {
  const first = Math.max(range.startIndex - range.overscan, 0)
  const last = Math.min(range.endIndex + range.overscan, range.count - 1)
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
  if (active < 0 || active >= range.count || (active >= first && active <= last)) return rows
  return active < first ? [active, ...rows] : [...rows, active]
}
