import type { PanelSection, PanelView } from '../../../../contract/views/panel.ts'

/** Folds a section, or unfolds it. */
export const toggled = (panel: PanelView, section: PanelSection): PanelView => ({
  ...panel,
  folded: panel.folded.includes(section)
    ? panel.folded.filter((one) => one !== section)
    : [...panel.folded, section],
})

/** Moves a section past its neighbour among those that are `shown`; the others keep their places. */
export function moved(
  panel: PanelView,
  section: PanelSection,
  { by, shown }: { readonly by: 1 | -1; readonly shown: readonly PanelSection[] },
): PanelView {
  const visible = panel.order.filter((one) => shown.includes(one))
  const neighbour = visible[visible.indexOf(section) + by]
  if (neighbour === undefined) return panel
  const order = panel.order.filter((one) => one !== section)
  order.splice(order.indexOf(neighbour) + (by === 1 ? 1 : 0), 0, section)
  return { ...panel, order }
}
