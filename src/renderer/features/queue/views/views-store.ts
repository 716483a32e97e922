import { create } from 'zustand'
import type { CountedView, SavedView } from '../../../../contract/views/saved-view.ts'
import type { Failure } from '../../../../i18n/failure.ts'
import { call, onChanged, type Reply } from '../../../bridge/bridge.ts'

/** The agent's own lists, in his order, with their counts; null until they were read. */
export const useViews = create<{ readonly views: readonly CountedView[] | null }>(() => ({ views: null }))

/** Reads the views now and whenever their counts may have changed; returns the end of that. */
export function watchViews(): () => void {
  void read()
  return onChanged((topics) => {
    if (topics === 'all' || topics.includes('queue')) void read()
  })
}

/** Keeps a view under its id; answers why it could not be kept, or null. */
export const saveView = (view: SavedView): Promise<Failure | null> =>
  kept(call('savedView.save', { view: bare(view) }))

export const removeView = (id: string): Promise<Failure | null> => kept(call('savedView.remove', { id }))

/** To the left where `by` is negative. */
export const moveView = (id: string, by: number): Promise<Failure | null> =>
  kept(call('savedView.move', { id, by }))

async function read(): Promise<void> {
  await kept(call('savedView.read', {}))
}

async function kept(asking: Promise<Reply<readonly CountedView[]>>): Promise<Failure | null> {
  const answer = await asking
  if (!answer.ok) return answer
  const { views } = useViews.getState()
  if (JSON.stringify(views) !== JSON.stringify(answer.value)) useViews.setState({ views: answer.value })
  return null
}

/** Without the count, which the console adds. */
const bare = ({ id, name, scope, filter, sort }: SavedView): SavedView => ({ id, name, scope, filter, sort })
