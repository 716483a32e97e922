import { DAY, instant } from '../value/instant.ts'
import type { DayPlan, PieceKind } from './day.ts'
import type { LocalDay } from './local.ts'
import { type Segment, intersection } from './segment.ts'
import type { ZoneOffset } from './zone.ts'

/** A stretch of the time line with the reason why it counts or does not. */
export interface Piece extends Segment {
  readonly kind: PieceKind
  readonly name: string | null
}

/** What the walk needs of a calendar: the zone's offsets, sorted, and how each local day goes. */
export interface Schedule {
  readonly offsets: readonly ZoneOffset[]
  readonly planOf: (day: LocalDay) => DayPlan
}

/**
 * The pieces from `span.from` to `span.to`, in order, without gap or overlap; none reaches over a midnight.
 *
 * An instant belongs to the piece in which its wall clock stands. Each stretch of constant offset is walked by
 * itself and clipped, so a wall time that a transition skips yields nothing, and one that it repeats yields twice.
 */
export function* piecesOf({ offsets, planOf }: Schedule, span: Segment): Generator<Piece> {
  const current = offsets.findLastIndex(({ at }) => at <= span.from)
  for (let row = Math.max(0, current); row < offsets.length; row++) {
    const { at, offset } = offsets[row]!
    const until = offsets[row + 1]?.at ?? span.to
    const stretch = intersection(span, { from: row === 0 ? span.from : at, to: until })
    if (!stretch) return
    for (let day = Math.floor((stretch.from + offset) / DAY); day * DAY - offset < stretch.to; day++) {
      for (const { from, to, kind, name } of planOf(day)) {
        const midnight = day * DAY - offset
        const clip = intersection(stretch, { from: instant(midnight + from), to: instant(midnight + to) })
        if (clip) yield { ...clip, kind, name }
      }
    }
  }
}
