import { create } from 'zustand'

/** What a command opened: the menu of filters, or the dialog that names a view. */
type Asking = 'filter' | 'saveView'

interface AskState {
  readonly asking: Asking | null
  /** Where the focus was, to go back to. */
  readonly from: 'list' | 'elsewhere'
}

export const useAsk = create<AskState>(() => ({ asking: null, from: 'elsewhere' }))

export function ask(asking: Asking): void {
  const from = document.activeElement?.closest('[role="grid"]') == null ? 'elsewhere' : 'list'
  useAsk.setState({ asking, from })
}

export const stopAsking = (): void => useAsk.setState({ asking: null })
