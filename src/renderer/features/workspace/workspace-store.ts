import { create } from 'zustand'
import type { WorkspaceView } from '../../../contract/views.ts'
import { call, onChanged, onReached } from '../../bridge/bridge.ts'

/** Who works here, the counts of the queues and whether the console answers. */
interface WorkspaceState {
  readonly workspace: WorkspaceView | null
  readonly reached: boolean
}

export const useWorkspace = create<WorkspaceState>(() => ({ workspace: null, reached: true }))

/** Reads the workspace now and whenever it changed; returns the end of that. */
export function watchWorkspace(): () => void {
  void read()
  const deaf = onChanged((topics) => {
    if (topics === 'all' || topics.includes('workspace') || topics.includes('queue')) void read()
  })
  const blind = onReached((reached) => useWorkspace.setState({ reached }))
  return () => {
    deaf()
    blind()
  }
}

async function read(): Promise<void> {
  const answer = await call('workspace.read', {})
  if (answer.ok) useWorkspace.setState({ workspace: answer.value })
}
