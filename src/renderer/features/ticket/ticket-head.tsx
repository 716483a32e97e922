import { useIntl } from 'react-intl'
import type { TicketView } from '../../../contract/views/ticket.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { CommandButton } from '../../ui/button.tsx'
import { LightButton } from '../../ui/light-button.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { CommandMenu } from '../../ui/overlay/menu.tsx'
import { HeadFacts, People } from './head-facts.tsx'
import { Subject } from './subject.tsx'
import css from './ticket.module.css'

interface TicketHeadProps {
  readonly ticket: TicketView
  /** The agent at this window. */
  readonly me: string | null
}

/** Who, what and where it stands; the acts that change its course. */
export function TicketHead({ ticket, me }: TicketHeadProps) {
  const say = sayIn(useIntl())
  const copy = async () => {
    await navigator.clipboard.writeText(ticket.code)
    announce(say('app.copied'))
  }
  return (
    <header>
      <div className={css.bar}>
        <CommandButton id="back" icon="back" look="quiet" bare />
        <span className={css.code}>{ticket.code}</span>
        <LightButton
          icon="copy"
          label={say('ticket.copyCode', { code: ticket.code })}
          onPress={() => void copy()}
        />
        <span className={css.space} />
        <People ticket={ticket} />
        <Acts ticket={ticket} me={me} />
      </div>
      <Subject key={ticket.id} ticket={ticket} />
      <HeadFacts ticket={ticket} />
    </header>
  )
}

function Acts({ ticket, me }: TicketHeadProps) {
  const say = sayIn(useIntl())
  if (ticket.readOnly) return null
  const { phase } = ticket
  const mine = ticket.responsible.some(({ id }) => id === me)
  return (
    <>
      {phase !== 'closed' && <CommandButton id={mine ? 'release' : 'claim'} />}
      {phase === 'open' && <CommandButton id="resolve" icon="resolved" />}
      {phase === 'resolved' && <CommandButton id="closeTicket" />}
      {phase !== 'open' && <CommandButton id="reopen" />}
      <CommandMenu label={say('ticket.acts')} group="ticket" />
    </>
  )
}
