import { create } from 'zustand'
import type { PanelSection, PanelView } from '../../../../contract/views/panel.ts'
import { call } from '../../../bridge/bridge.ts'
import { moved, toggled } from './panel-moves.ts'

/** As it ships; what the person made of it comes from the console. */
const SHIPPED: PanelView = {
  order: ['properties', 'people', 'client', 'intake', 'others', 'linked'],
  folded: [],
}

export const usePanel = create<PanelView & { readonly read: boolean }>(() => ({ ...SHIPPED, read: false }))

/** Asks once how the person keeps the panel. */
export async function readPanel(): Promise<void> {
  if (usePanel.getState().read) return
  const answer = await call('panel.read', {})
  if (answer.ok) usePanel.setState({ ...answer.value, read: true })
}

export const toggleSection = (section: PanelSection): void => keep(toggled(usePanel.getState(), section))

export const moveSection = (section: PanelSection, by: 1 | -1, shown: readonly PanelSection[]): void =>
  keep(moved(usePanel.getState(), section, { by, shown }))

/** A choice that could not be kept is only lost: it is no work of anybody. */
function keep({ order, folded }: PanelView): void {
  usePanel.setState({ order, folded, read: true })
  void call('panel.keep', { order, folded })
}
