import { type Instant, earliest, latest } from '../value/instant.ts'

/** A stretch of the time line, half open: `from` is inside, `to` is not. Never empty. */
export interface Segment {
  readonly from: Instant
  readonly to: Instant
}

/** What two segments share, or null where they share nothing. */
export function intersection(a: Segment, b: Segment): Segment | null {
  const from = latest(a.from, b.from)
  const to = earliest(a.to, b.to)
  return from < to ? { from, to } : null
}

/** What is left of `whole` without `holes`, which are sorted by `from`. */
export function difference(whole: Segment, holes: readonly Segment[]): readonly Segment[] {
  const left: Segment[] = []
  let from = whole.from
  for (const hole of holes) {
    const to = earliest(hole.from, whole.to)
    if (from < to) left.push({ from, to })
    from = latest(from, hole.to)
  }
  if (from < whole.to) left.push({ from, to: whole.to })
  return left
}

/** The same instants in the fewest segments: what touches or overlaps becomes one. `sorted` is by `from`. */
export function union(sorted: Iterable<Segment>): readonly Segment[] {
  const joined: Segment[] = []
  for (const next of sorted) {
    const last = joined.at(-1)
    if (last && next.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: latest(last.to, next.to) }
    else joined.push(next)
  }
  return joined
}
