import { useIntl } from 'react-intl'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommand } from '../../../ui/commands.tsx'
import { GroupsMenu } from '../../../ui/overlay/choice-menu.tsx'
import { narrow, useQueue } from '../queue-store.ts'
import { ask, stopAsking, useAsk } from './ask-store.ts'
import { useChoices } from './choices-store.ts'
import { LIST_FIELDS } from './filter.ts'
import { flagsOf, groupOf } from './filter-words.tsx'

/** "Adicionar filtro": every field with its values. Closed, the focus is again where it was. */
export function AddFilter({ onDone }: { onDone: () => void }) {
  const say = sayIn(useIntl())
  const filter = useQueue((state) => state.filter)
  const { choices } = useChoices()
  const open = useAsk(({ asking }) => asking === 'filter')
  const { label, keyName } = useCommand('filter')
  const button = (
    <Button look="quiet" icon="filter" hint={label} hintKey={keyName} disabled={choices === null}>
      {say('filter.button')}
    </Button>
  )
  if (choices === null) return button
  const narrowing = { filter, choices, say, onChange: (next: typeof filter) => narrow({ filter: next }) }
  const close = () => {
    const { from } = useAsk.getState()
    stopAsking()
    // After the menu has given the focus to its button.
    if (from === 'list') setTimeout(onDone)
  }
  return (
    <GroupsMenu
      label={say('command.filter')}
      groups={LIST_FIELDS.flatMap((field) => groupOf(field, narrowing) ?? [])}
      flags={flagsOf(narrowing)}
      open={open}
      onOpenChange={(wanted) => (wanted ? ask('filter') : close())}
    >
      {button}
    </GroupsMenu>
  )
}
