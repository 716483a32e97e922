import { create } from 'zustand'
import type { WorkspaceView } from '../../../contract/views/workspace.ts'
import { call, onChanged, onReach, type Reach } from '../../bridge/bridge.ts'

/** Who works here, the counts of the queues and whether the console answers. */
interface WorkspaceState {
  readonly workspace: WorkspaceView | null
  /** Nobody works here yet: the first run asks. */
  readonly unfounded: boolean
  readonly reach: Reach
}

export const useWorkspace = create<WorkspaceState>(() => ({
  workspace: null,
  unfounded: false,
  reach: 'reached',
}))

/** Reads the workspace now and whenever it changed; returns the end of that. */
export function watchWorkspace(): () => void {
  void read()
  const deaf = onChanged((topics) => {
    if (topics === 'all' || topics.includes('workspace') || topics.includes('queue')) void read()
  })
  const blind = onReach((reach) => useWorkspace.setState({ reach }))
  return () => {
    deaf()
    blind()
  }
}

async function read(): Promise<void> {
  const answer = await call('workspace.read', {})
  if (answer.ok) useWorkspace.setState({ workspace: answer.value, unfounded: false })
  else if ('refusal' in answer && answer.refusal.kind === 'workspaceNotFounded')
    useWorkspace.setState({ workspace: null, unfounded: true })
}
