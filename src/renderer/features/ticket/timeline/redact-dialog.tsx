import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { Checkbox, Choice, Group } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { actAloud } from '../act-aloud.ts'
import { authorName } from './entry-words.ts'
import { relatedTo } from './redaction-scope.ts'
import { useTicket } from '../ticket-store.ts'

interface RedactDialogProps {
  readonly ticket: TicketView
  readonly entry: string
  readonly onClose: () => void
}

/** Destroys what an entry says, and what repeats it, after saying that it cannot be undone. */
export function RedactDialog({ ticket, entry, onClose }: RedactDialogProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const [basis, setBasis] = useState('segredo')
  const [also] = useState(() => alsoOf(intl, ticket, entry))
  const [chosen, setChosen] = useState(() => new Set(also.filter(({ likely }) => likely).map(({ id }) => id)))
  const refused = useTicket((state) => (state.refused?.act === 'redact' ? state.refused.failure : null))
  const choose = (id: string, wanted: boolean) =>
    setChosen(new Set(wanted ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  const confirm = async () => {
    const why = basis === 'titular' ? 'titular' : 'segredo'
    if (await actAloud(say, { kind: 'redact', events: [entry, ...chosen], basis: why })) onClose()
  }
  return (
    <Dialog
      alert
      title={say('entry.remove.title')}
      text={say('entry.remove.text')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="danger" onPress={() => void confirm()}>
            {say('entry.remove.confirm')}
          </Button>
        </>
      }
    >
      {also.length > 0 && (
        <Group label={say('entry.remove.also')}>
          {also.map(({ id, label }) => (
            <Checkbox key={id} checked={chosen.has(id)} onChange={(wanted) => choose(id, wanted)}>
              {label}
            </Checkbox>
          ))}
        </Group>
      )}
      <Choice
        label={say('entry.remove.why')}
        value={basis}
        onChange={setBasis}
        options={(['segredo', 'titular'] as const).map((id) => ({ id, label: say(`entry.remove.${id}`) }))}
      />
      {refused !== null && <Notice tone="danger">{failureWords(say, refused)}</Notice>}
    </Dialog>
  )
}

interface Also {
  readonly id: string
  readonly label: string
  readonly likely: boolean
}

function alsoOf(intl: Intl, ticket: TicketView, id: string): readonly Also[] {
  const say = sayIn(intl)
  const { opened, entries } = relatedTo(ticket, id)
  const others = entries.map(({ entry, likely }) => {
    const what =
      entry.kind === 'described'
        ? say('entry.what.described', { what: entry.what })
        : say(`entry.what.${entry.kind}`, { name: authorName(say, entry) })
    const instant = instantWords(intl, entry.at, ticket.now)
    return { id: entry.id, likely, label: say('entry.remove.also.entry', { what, instant }) }
  })
  return opened === null ? others : [{ ...opened, label: say('entry.remove.also.opened') }, ...others]
}
