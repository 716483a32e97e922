import {
  type DesktopBridge,
  type DesktopMessage,
  type HostCallInput,
  type HostCallName,
  type HostCallOutputs,
} from '../../contract/desktop.ts'
import type { Answer } from '../../contract/ipc.ts'
import type { Wire } from './wire.ts'

declare global {
  /** Put there by the desktop's preload; a browser has none. */
  var plantao: DesktopBridge | undefined
}

/** The desktop around this window, or null in a browser. */
export const desktop: DesktopBridge | null = globalThis.plantao ?? null

/** The wire over the bridge object. */
export const desktopWire = (bridge: DesktopBridge): Wire => ({
  call: async (name, input) => (await bridge.invoke('call', name, input)) as Answer<unknown>,
  work: async (name, input, { signal, onProgress }) => {
    const id = crypto.randomUUID()
    const stop = (): void => void bridge.invoke('stop', id)
    const unsubscribe = bridge.subscribe((said) => {
      if (said.kind === 'progress' && said.work === id) onProgress(said.done)
    })
    signal.addEventListener('abort', stop)
    try {
      return (await bridge.invoke('work', id, name, input)) as Answer<unknown>
    } finally {
      unsubscribe()
      signal.removeEventListener('abort', stop)
    }
  },
  listen: (hearing) => {
    bridge.subscribe((said) => {
      if (said.kind === 'changed') hearing.changed(said.topics)
    })
    hearing.reached()
  },
})

/** Asks the desktop itself; only where there is one. Never throws: what cannot be done is a fault. */
export async function host<N extends HostCallName>(
  name: N,
  input: HostCallInput<N>,
): Promise<Answer<HostCallOutputs[N]>> {
  if (desktop === null) return { ok: false, fault: { id: 'no desktop' } }
  try {
    return (await desktop.invoke('host', name, input)) as Answer<HostCallOutputs[N]>
  } catch {
    return { ok: false, fault: { id: name } }
  }
}

/** Hears what the desktop says of one kind; answers how to stop it. In a browser nothing is ever said. */
export const onDesktop = <K extends DesktopMessage['kind']>(
  kind: K,
  hear: (message: Extract<DesktopMessage, { readonly kind: K }>) => void,
): (() => void) =>
  desktop?.subscribe((said) => {
    if (isOf(said, kind)) hear(said)
  }) ?? (() => undefined)

const isOf = <K extends DesktopMessage['kind']>(
  said: DesktopMessage,
  kind: K,
): said is Extract<DesktopMessage, { readonly kind: K }> => said.kind === kind
