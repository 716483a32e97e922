/** A stretch of a text, in UTF-16 units; `to` is not in it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The stretch to which Tab leads from the selection `at`, or Shift+Tab with `by` -1; null where there is none that
 * way, so that Tab leaves the field.
 */
export function stopBeside<S extends Stretch>(stops: readonly S[], at: Stretch, by: 1 | -1): S | null {
  const others = stops.filter(({ from, to }) => from !== at.from || to !== at.to)
  const found =
    by === 1 ? others.find(({ from }) => from >= at.from) : others.findLast(({ to }) => to <= at.to)
  return found ?? null
}
