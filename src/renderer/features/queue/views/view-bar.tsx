import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { CountedView } from '../../../../contract/views/saved-view.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { Menu } from '../../../ui/overlay/menu.tsx'
import { type Pill, Pills } from '../../../ui/pills.tsx'
import { useQueue } from '../queue-store.ts'
import { NameDialog, RemoveDialog } from './view-dialogs.tsx'
import { viewName } from './view-name.ts'
import { moveView, saveView, useViews } from './views-store.ts'
import css from './views.module.css'

const ALL = ' all'

interface ViewBarProps {
  readonly onView: (view: string | null) => void
  /** Gives the focus to the list. */
  readonly onList: () => void
}

/** The agent's own lists of this scope, before them the whole list, after them what can be done to the one shown. */
export function ViewBar({ onView, onList }: ViewBarProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const scope = useQueue((state) => state.scope)
  const shown = useQueue((state) => state.view)
  const own = (useViews().views ?? []).filter((view) => view.scope === scope)
  if (own.length === 0) return null
  const pills = own.map((view): Pill => ({
    id: view.id,
    label: viewName(view, say),
    count:
      view.count === null ? undefined : <span className={css.count}>{intl.formatNumber(view.count)}</span>,
    hint: view.count === null ? undefined : say('nav.count', { count: view.count }),
  }))
  const current = own.find(({ id }) => id === shown)
  return (
    <div className={css.bar}>
      <Pills
        label={say('views.label')}
        pills={[{ id: ALL, label: say('views.all') }, ...pills]}
        value={shown ?? ALL}
        onChange={(id) => onView(id === ALL ? null : id)}
      />
      {current !== undefined && <ViewMenu view={current} own={own} onView={onView} onList={onList} />}
    </div>
  )
}

interface ViewMenuProps extends ViewBarProps {
  readonly view: CountedView
  readonly own: readonly CountedView[]
}

function ViewMenu({ view, own, onView, onList }: ViewMenuProps) {
  const say = sayIn(useIntl())
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null)
  const name = viewName(view, say)
  const at = own.indexOf(view)
  const move = async (by: -1 | 1) => {
    const failure = await moveView(view.id, by * stepsTo(own[at + by], view))
    announce(
      failure === null ? say('views.moved', { name, position: at + by + 1 }) : failureWords(say, failure),
    )
  }
  const gone = () => {
    onView(null)
    // After the dialog has looked for where the focus was: that button has gone with the view.
    setTimeout(onList)
  }
  const entry = (id: 'rename' | 'remove') => ({ id, label: say(`views.${id}`), run: () => setDialog(id) })
  return (
    <>
      <Menu
        label={say('views.actions', { name })}
        entries={[
          entry('rename'),
          ...(at > 0 ? [{ id: 'left', label: say('views.left'), run: () => void move(-1) }] : []),
          ...(at < own.length - 1
            ? [{ id: 'right', label: say('views.right'), run: () => void move(1) }]
            : []),
          { ...entry('remove'), danger: true },
        ]}
      />
      {dialog === 'rename' && (
        <NameDialog
          title={say('views.rename.title')}
          name={name}
          action={say('views.rename.action')}
          onSave={(next) => saveView({ ...view, name: next })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'remove' && (
        <RemoveDialog id={view.id} name={name} onGone={gone} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

/** Places between two views in the order of all scopes. */
function stepsTo(other: CountedView | undefined, view: CountedView): number {
  const all = useViews.getState().views ?? []
  const [from, to] = [view, other].map((each) => all.findIndex(({ id }) => id === each?.id))
  return Math.max(1, Math.abs((to ?? 0) - (from ?? 0)))
}
