import { parsePanel } from '../../src/contract/calls/ticket.ts'
import type { PanelView } from '../../src/contract/views/panel.ts'
import type { LocalStore } from '../store/local.ts'

const NAME = 'panel'

/** How the panel beside a ticket is kept at this console: local, no fact. */
export function readPanel(local: LocalStore): PanelView {
  const text = local.read(NAME)
  return parsePanel(text === null ? null : jsonOf(text))
}

export const keepPanel = (local: LocalStore, panel: PanelView): void =>
  local.write(NAME, JSON.stringify(panel))

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
