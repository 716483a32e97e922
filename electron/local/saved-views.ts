import { parseSavedViews } from '../../src/contract/calls/saved-view.ts'
import type { QueueFilter } from '../../src/contract/views/queue-filter.ts'
import type { SavedView } from '../../src/contract/views/saved-view.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import type { LocalStore } from '../store/local.ts'

/**
 * Lists under names of the agent's own, in his order, beside the log: nobody else's and no facts. Until he changes
 * them there are those that come with the console.
 */
export interface SavedViews {
  all(): readonly SavedView[]
  /** In the place of the one of its id, else last. Refusal: `savedViewsFull`. */
  save(view: SavedView): Result<readonly SavedView[]>
  remove(id: string): readonly SavedView[]
  /** By so many places, at most to an end. */
  move(id: string, by: number): readonly SavedView[]
}

const MOST = 40

export function savedViews(local: LocalStore, agent: string): SavedViews {
  const name = `views:${agent}`
  const all = (): readonly SavedView[] => {
    const text = local.read(name)
    return (text === null ? null : parseSavedViews(text)) ?? DEFAULTS
  }
  const keep = (views: readonly SavedView[]): readonly SavedView[] => {
    local.write(name, JSON.stringify(views))
    return views
  }
  return {
    all,
    save: (view) => {
      const views = all()
      const known = views.some(({ id }) => id === view.id)
      if (known) return accept(keep(views.map((each) => (each.id === view.id ? view : each))))
      return views.length < MOST
        ? accept(keep([...views, view]))
        : refuse({ kind: 'savedViewsFull', limit: MOST })
    },
    remove: (id) => keep(all().filter((view) => view.id !== id)),
    move: (id, by) => {
      const views = all()
      const at = views.findIndex((view) => view.id === id)
      const moved = views[at]
      return moved ? keep(views.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, moved)) : views
    },
  }
}

const NOTHING: QueueFilter = {
  profile: [],
  sector: [],
  severity: [],
  status: [],
  channel: [],
  owner: [],
  unanswered: false,
  outbox: false,
}

const DEFAULTS: readonly SavedView[] = [
  { id: 'unowned', name: '', scope: 'open', sort: 'queue', filter: { ...NOTHING, owner: ['nobody'] } },
  { id: 'waiting', name: '', scope: 'open', sort: 'queue', filter: { ...NOTHING, unanswered: true } },
  { id: 'due', name: '', scope: 'open', sort: 'due', filter: NOTHING },
  { id: 'outbox', name: '', scope: 'open', sort: 'queue', filter: { ...NOTHING, outbox: true } },
]
