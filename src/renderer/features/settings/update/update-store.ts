import { create } from 'zustand'
import type { UpdateView } from '../../../../contract/views/update.ts'
import { desktop, host, onDesktop } from '../../../bridge/desktop.ts'

interface UpdateStore {
  /** Null in a browser, and until it was read. */
  readonly view: UpdateView | null
  /** The person asked to restart; so many tickets are at risk, and he has not said yes yet. */
  readonly asked: number | null
  /** Why a restart has to wait, since it was asked for. */
  readonly waits: 'sending' | 'working' | null
}

export const useUpdate = create<UpdateStore>(() => ({ view: null, asked: null, waits: null }))

/** Reads what is known of newer versions, and again at each change; returns the end of that. */
export function watchUpdate(): () => void {
  if (desktop === null) return () => undefined
  void read()
  return onDesktop('update', () => void read())
}

/** «Procurar agora». */
export async function look(): Promise<void> {
  const answer = await host('update.look', {})
  if (answer.ok) useUpdate.setState({ view: answer.value })
}

/** «Reiniciar agora»; `sure`: the tickets at risk were named. */
export async function restart(sure: boolean): Promise<void> {
  const answer = await host('update.restart', { sure })
  if (!answer.ok) return
  const { value } = answer
  useUpdate.setState({
    asked: value.kind === 'ask' ? value.atRisk : null,
    waits: value.kind === 'wait' ? value.why : null,
  })
}

export const thinkBetter = (): void => useUpdate.setState({ asked: null })

async function read(): Promise<void> {
  const answer = await host('update.read', {})
  if (answer.ok) useUpdate.setState({ view: answer.value, waits: null })
}
