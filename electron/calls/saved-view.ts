import type { CountedView, SavedView } from '../../src/contract/views/saved-view.ts'
import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { tidyFilter } from '../queries/queue-filter.ts'
import { keptTotal } from '../queries/queue-total.ts'
import { savedViews } from '../local/saved-views.ts'
import { me } from './me.ts'

type Names = 'savedView.read' | 'savedView.save' | 'savedView.remove' | 'savedView.move'

export function savedViewHandlers(console: Console): HandlersOf<Names> {
  const mine = () => savedViews(console.host.local, me(console).id)
  const counted = (views: readonly SavedView[]): readonly CountedView[] => {
    const { db } = console.ports.store
    const agent = me(console).id
    return views.map((view) => {
      const { scope } = view
      return { ...view, count: keptTotal(db, { scope, filter: tidyFilter(view.filter, agent), agent }) }
    })
  }
  return {
    'savedView.read': () => accept(counted(mine().all())),
    'savedView.save': ({ view }) => {
      const saved = mine().save(view)
      return saved.ok ? accept(counted(saved.value)) : saved
    },
    'savedView.remove': ({ id }) => accept(counted(mine().remove(id))),
    'savedView.move': ({ id, by }) => accept(counted(mine().move(id, by))),
  }
}
