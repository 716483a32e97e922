import { useIntl } from 'react-intl'
import type { TicketView } from '../../../contract/views/ticket.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Badge, Gravity, Initials, ProgressMark } from '../../ui/badge.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import css from './ticket.module.css'

/** Where a ticket stands and whose it is, in one line. */
export function HeadFacts({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const { severity, phase, base, spam } = ticket
  return (
    <div className={css.facts}>
      <span className={css.fact}>
        <ProgressMark progress={phase === 'open' ? ticket.waitsFor : phase} />
        {ticket.status.name}
      </span>
      {severity !== null && (
        <span className={css.fact}>
          <Gravity order={severity.order} provisional={severity.provisional} />
          {severity.name}
          {severity.provisional && <Badge dashed>{say('ticket.provisional')}</Badge>}
        </span>
      )}
      <Client ticket={ticket} />
      <span>{ticket.profile.name}</span>
      <span>{ticket.plan?.name ?? say('ticket.plan.none')}</span>
      {base === 'homologation' && <Badge tone="calm">{say('ticket.homologation')}</Badge>}
      {spam && <Badge tone="warn">{say('ticket.spam')}</Badge>}
    </div>
  )
}

/** His name, how sure we are of who writes (XT-02), and what he may (WA-13, WC-18). */
function Client({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const { identity, clientFlags } = ticket
  return (
    <span className={css.fact}>
      <bdi className={css.client}>{ticket.client || say('queue.noClient')}</bdi>
      <Badge
        tone={identity === 'identified' ? 'good' : 'warn'}
        hint={say(`client.identity.${identity}.long`)}
      >
        {say(`client.identity.${identity}`)}
      </Badge>
      {clientFlags.trained && <Badge hint={say('client.trained.long')}>{say('client.trained.short')}</Badge>}
      {clientFlags.addOns.map(({ id, name }) => (
        <Badge key={id} tone="accent" hint={name}>
          {shortName(name)}
        </Badge>
      ))}
    </span>
  )
}

/** A long name that tells its own short form in brackets is shown by it: `Gerente de conta técnica (TAM)`. */
const shortName = (name: string): string => /\(([^()]{2,8})\)\s*$/.exec(name)?.[1] ?? name

/** Who answers for it, the owner first. */
export function People({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const { responsible } = ticket
  if (responsible.length === 0) return <span className={css.nobody}>{say('ticket.responsible.none')}</span>
  const names = responsible.map(({ name }) => `\u2068${name}\u2069`).join(', ')
  return (
    <span className={css.people} data-hint={say('ticket.head.people', { names })}>
      {responsible.map(({ id, name }) => (
        <Initials key={id} name={name} />
      ))}
      <Hidden>{say('ticket.head.people', { names })}</Hidden>
    </span>
  )
}
