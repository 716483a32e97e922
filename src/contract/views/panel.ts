/** Parts of the panel beside a ticket, in the order in which they first stand. */
export const PANEL_SECTIONS = ['properties', 'people', 'client', 'intake', 'others', 'linked'] as const
export type PanelSection = (typeof PANEL_SECTIONS)[number]

/** How this person keeps the panel: local, the same for every ticket. */
export interface PanelView {
  /** Every section once, from top to bottom. */
  readonly order: readonly PanelSection[]
  readonly folded: readonly PanelSection[]
}

export const DEFAULT_PANEL: PanelView = { order: PANEL_SECTIONS, folded: [] }
