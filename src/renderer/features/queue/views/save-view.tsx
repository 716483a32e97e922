import { useIntl } from 'react-intl'
import type { CountedView } from '../../../../contract/views/saved-view.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button, CommandButton } from '../../../ui/button.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { stopAsking, useAsk } from '../filter/ask-store.ts'
import { isSame, NO_FILTER } from '../filter/filter.ts'
import { nameList, useQueue } from '../queue-store.ts'
import { NameDialog } from './view-dialogs.tsx'
import { viewName } from './view-name.ts'
import { saveView, useViews } from './views-store.ts'

interface SaveViewProps {
  readonly onView: (view: string | null) => void
  /** Gives the focus to the list. */
  readonly onList: () => void
}

/** "Salvar visão", where the list shows what no view says yet; a changed view may also be kept as it is now. */
export function SaveView({ onView, onList }: SaveViewProps) {
  const say = sayIn(useIntl())
  const asking = useAsk((state) => state.asking === 'saveView')
  const shown = useShownView()
  const changed = useIsChanged(shown)
  const save = async (name: string) => {
    const { scope, filter, sort } = useQueue.getState()
    const id = crypto.randomUUID()
    const failure = await saveView({ id, name, scope, filter, sort })
    if (failure !== null) return failure
    nameList(id)
    onView(id)
    // After the dialog has looked for where the focus was: that button has nothing more to save.
    setTimeout(onList)
    return null
  }
  return (
    <>
      {changed && shown !== null && <Update view={shown} onList={onList} />}
      {changed && <CommandButton id="saveView" look="quiet" size="s" />}
      {asking && (
        <NameDialog
          title={say('views.new.title')}
          name=""
          action={say('views.new.action')}
          onSave={save}
          onClose={stopAsking}
        />
      )}
    </>
  )
}

function Update({ view, onList }: { view: CountedView; onList: () => void }) {
  const say = sayIn(useIntl())
  const name = viewName(view, say)
  const update = async () => {
    const { filter, sort } = useQueue.getState()
    const failure = await saveView({ ...view, filter, sort })
    announce(failure === null ? say('views.saved', { name }) : failureWords(say, failure))
    if (failure === null) onList()
  }
  return (
    <Button look="quiet" size="s" onPress={() => void update()}>
      {say('views.update', { name })}
    </Button>
  )
}

function useShownView(): CountedView | null {
  const id = useQueue((state) => state.view)
  return useViews(({ views }) => views?.find((view) => view.id === id) ?? null)
}

/** Whether the list is another than the one whose name it bears. */
function useIsChanged(shown: CountedView | null): boolean {
  const { filter, sort } = shown ?? { filter: NO_FILTER, sort: 'queue' }
  return useQueue((state) => state.sort !== sort || !isSame(state.filter, filter))
}
