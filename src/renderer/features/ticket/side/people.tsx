import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge, Initials } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useCommand } from '../../../ui/commands.tsx'
import { setIntent, useTicket } from '../ticket-store.ts'
import { PeopleDialog } from './people-dialog.tsx'
import css from './side.module.css'

/** Who is responsible, the owner first (WM-10). */
export function People({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const command = useCommand('people')
  const choosing = useTicket((state) => state.intent === 'people') && !ticket.readOnly
  return (
    <>
      {ticket.responsible.length === 0 && <p className={css.none}>{say('ticket.responsible.none')}</p>}
      {ticket.responsible.length > 0 && (
        <ul className={css.people}>
          {ticket.responsible.map(({ id, name }, at) => (
            <li key={id} className={css.person}>
              <Initials name={name} />
              <bdi className={css.name}>{name}</bdi>
              {at === 0 && ticket.responsible.length > 1 && <Badge>{say('ticket.owner')}</Badge>}
            </li>
          ))}
        </ul>
      )}
      {!ticket.readOnly && (
        <div className={css.acts}>
          <Button size="s" hint={command.label} hintKey={command.keyName} onPress={() => setIntent('people')}>
            {say('ticket.people.change')}
          </Button>
        </div>
      )}
      {choosing && <PeopleDialog ticket={ticket} onClose={() => setIntent(null)} />}
    </>
  )
}
