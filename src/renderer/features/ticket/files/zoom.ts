/** How large something is shown: as its place allows, or a share of its own size. */
export type Zoom = 'fit' | number

const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const

/** The next step up or down from what is seen now; `fitted` is what "fit" comes to. */
export function zoomed(zoom: Zoom, by: 1 | -1, fitted: number): number {
  const now = zoom === 'fit' ? fitted : zoom
  const next = by > 0 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01)
  return next ?? now
}

/** What a key asks for: `+ -` step, `0` fits, `1` shows the own size. Null: nothing. */
export function zoomOfKey(key: string, zoom: Zoom, fitted: number): Zoom | null {
  if (key === '+' || key === '=') return zoomed(zoom, 1, fitted)
  if (key === '-') return zoomed(zoom, -1, fitted)
  if (key === '0') return 'fit'
  return key === '1' ? 1 : null
}
