import { create } from 'zustand'
import type { QueueChoices } from '../../../../contract/views/queue-choices.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'

/** What filters may choose from; null until it was read. */
export const useChoices = create<{ readonly choices: QueueChoices | null }>(() => ({ choices: null }))

/** Reads what the profiles list now and whenever one was published; returns the end of that. */
export function watchChoices(): () => void {
  void read()
  return onChanged((topics) => {
    if (topics === 'all' || (topics.includes('workspace') && !topics.includes('queue'))) void read()
  })
}

async function read(): Promise<void> {
  const answer = await call('queue.choices', {})
  if (!answer.ok) return
  const { choices } = useChoices.getState()
  if (JSON.stringify(choices) !== JSON.stringify(answer.value)) useChoices.setState({ choices: answer.value })
}
