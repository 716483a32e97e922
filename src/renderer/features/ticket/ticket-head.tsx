import { useIntl } from 'react-intl'
import type { TicketView } from '../../../contract/views/ticket.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Badge, Gravity, ProgressMark } from '../../ui/badge.tsx'
import { Button, CommandButton } from '../../ui/button.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { CommandMenu } from '../../ui/overlay/menu.tsx'
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
        <Button
          look="quiet"
          size="s"
          icon="copy"
          label={say('ticket.copyCode', { code: ticket.code })}
          onPress={() => void copy()}
        />
        {ticket.continues !== null && (
          <a className={css.link} href={`#/ticket/${ticket.continues.id}`}>
            {say('ticket.continues', { code: ticket.continues.code })}
          </a>
        )}
        <span className={css.space} />
        <Acts ticket={ticket} me={me} />
      </div>
      <h1 className={css.subject}>
        <bdi>{ticket.subject || say('queue.noSubject')}</bdi>
      </h1>
      <Facts ticket={ticket} />
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

function Facts({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const { severity, phase } = ticket
  const mark = phase === 'open' ? ticket.waitsFor : phase
  return (
    <p className={css.facts}>
      <span className={css.fact}>
        <ProgressMark progress={mark} />
        {ticket.status.name}
      </span>
      {severity !== null && (
        <span className={css.fact}>
          <Gravity order={severity.order} provisional={severity.provisional} />
          {severity.name}
          {severity.provisional && <Badge dashed>{say('ticket.provisional')}</Badge>}
        </span>
      )}
      <bdi className={css.client}>{ticket.client || say('queue.noClient')}</bdi>
      <span>{ticket.profile.name}</span>
      <span>{ticket.plan?.name ?? say('ticket.plan.none')}</span>
      {ticket.base === 'homologation' && <Badge tone="calm">{say('ticket.homologation')}</Badge>}
    </p>
  )
}
