/** The steps of the window's zoom, as factors; the person's font scale multiplies them. */
const STEPS: readonly number[] = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

export const isZoom = (value: unknown): value is number => typeof value === 'number' && STEPS.includes(value)

/** The next step; the last one stays. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const next = direction === 'in' ? STEPS.find((step) => step > zoom) : STEPS.findLast((step) => step < zoom)
  return next ?? zoom
}
