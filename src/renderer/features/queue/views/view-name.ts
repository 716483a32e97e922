import type { SavedView } from '../../../../contract/views/saved-view.ts'
import type { Say } from '../../../../i18n/intl.ts'

const SHIPPED = ['unowned', 'waiting', 'due', 'outbox'] as const

/** The agent's own name for a view, or the one under which it came with the console. */
export function viewName({ id, name }: Pick<SavedView, 'id' | 'name'>, say: Say): string {
  const shipped = SHIPPED.find((each) => each === id)
  return name !== '' || shipped === undefined ? name : say(`views.shipped.${shipped}`)
}
