import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { Checkbox, Group } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { actAloud } from '../act-aloud.ts'
import { ownedBy, withPerson } from './people-choice.ts'
import { useRefusal } from './use-property.ts'

interface PeopleDialogProps {
  readonly ticket: TicketView
  readonly onClose: () => void
}

/** Several people on one ticket, and which of them owns it (WM-10). */
export function PeopleDialog({ ticket, onClose }: PeopleDialogProps) {
  const say = sayIn(useIntl())
  const { agents } = ticket.choices
  const [chosen, setChosen] = useState<readonly string[]>(() => ticket.responsible.map(({ id }) => id))
  const [tried, setTried] = useState(false)
  const refused = useRefusal('assign')
  const save = async () => {
    setTried(true)
    if (await actAloud(say, { kind: 'assign', agents: [...chosen] })) onClose()
  }
  const known = chosen.flatMap((id) => agents.find((agent) => agent.id === id) ?? [])
  return (
    <Dialog
      title={say('ticket.people.title', { code: ticket.code })}
      text={say('ticket.people.text')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={() => void save()}>
            {say('ticket.people.save')}
          </Button>
        </>
      }
    >
      <Group label={say('ticket.people.label')}>
        {agents.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={(wanted) => setChosen(withPerson(chosen, id, wanted))}
          >
            {name}
          </Checkbox>
        ))}
      </Group>
      {known.length > 1 && (
        <Select
          label={say('ticket.owner.label')}
          value={chosen[0] ?? null}
          options={known.map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => setChosen(ownedBy(chosen, id))}
        />
      )}
      {tried && refused !== null && <Notice tone="danger">{refused}</Notice>}
    </Dialog>
  )
}
