import type { Bounds } from './desk-state.ts'

/** So much of a window's upper edge has to be in sight that it can be taken hold of, in pixels. */
const HOLD = { width: 120, height: 32 }

/**
 * Where a window that was at `bounds` opens now. It stays where it was while its upper edge can be reached on some
 * display; else it comes into the nearest one, and is made to fit. `displays` are the areas that the system leaves to
 * windows, of which there is at least one.
 */
export function fitting(bounds: Bounds, displays: readonly Bounds[]): Bounds {
  const edge = { ...bounds, height: HOLD.height }
  if (displays.some((display) => canBeHeld(edge, display))) return bounds
  const [nearest = bounds] = displays.toSorted((a, b) => distance(bounds, a) - distance(bounds, b))
  const width = Math.min(bounds.width, nearest.width)
  const height = Math.min(bounds.height, nearest.height)
  return {
    x: between(nearest.x, bounds.x, nearest.x + nearest.width - width),
    y: between(nearest.y, bounds.y, nearest.y + nearest.height - height),
    width,
    height,
  }
}

/** All of its height, and enough of its width. */
function canBeHeld(edge: Bounds, display: Bounds): boolean {
  const width = Math.min(edge.x + edge.width, display.x + display.width) - Math.max(edge.x, display.x)
  const inside = edge.y >= display.y && edge.y + edge.height <= display.y + display.height
  return inside && width >= Math.min(HOLD.width, edge.width)
}

/** Between the middles, squared. */
const distance = (a: Bounds, b: Bounds): number =>
  (a.x + a.width / 2 - b.x - b.width / 2) ** 2 + (a.y + a.height / 2 - b.y - b.height / 2) ** 2

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most)
