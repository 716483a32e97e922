import { type ReactNode, useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Gravity, Initials, ProgressMark } from '../../../ui/badge.tsx'
import { useCommand } from '../../../ui/commands.tsx'
import { Select } from '../../../ui/select.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { actAloud } from '../act-aloud.ts'
import { type Change, changeAct, ReasonDialog } from './reason-dialog.tsx'
import { setIntent, useTicket } from '../ticket-store.ts'
import css from './side.module.css'

interface SideProps {
  readonly ticket: TicketView
  /** Who the client is, drawn by the frame. */
  readonly clientCard?: ReactNode
}

/** Properties, edited in place. */
export function Side({ ticket, clientCard }: SideProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  return (
    <aside className={css.side} aria-label={say('ticket.properties')}>
      <h2 className={css.title}>{say('ticket.properties')}</h2>
      <StatusSelect ticket={ticket} />
      <Select
        look="row"
        label={say('queue.sector')}
        value={ticket.sector.id}
        options={ticket.choices.sectors.map(({ id, name }) => ({ id, label: name }))}
        {...useOpening('sector', ticket)}
        onChange={(sector) => void actAloud(say, { kind: 'sector', sector })}
      />
      <ReasonedSelects ticket={ticket} />
      <dl className={css.facts}>
        <dt>{say('ticket.responsible')}</dt>
        <dd>
          {ticket.responsible.length === 0 && (
            <span className={css.none}>{say('ticket.responsible.none')}</span>
          )}
          {ticket.responsible.map((agent) => (
            <span key={agent.id} className={css.person}>
              <Initials name={agent.name} />
              <bdi>{agent.name}</bdi>
            </span>
          ))}
        </dd>
        <dt>{say('queue.client')}</dt>
        <dd>
          <bdi>{ticket.client || say('queue.noClient')}</bdi>
        </dd>
        <dt>{say('queue.profile')}</dt>
        <dd>{ticket.profile.name}</dd>
        <dt>{say('ticket.plan')}</dt>
        <dd>{ticket.plan?.name ?? say('ticket.plan.none')}</dd>
        <dt>{say('queue.channel')}</dt>
        <dd>{ticket.channel.name}</dd>
        <dt>{say('ticket.opened')}</dt>
        <dd>{instantWords(intl, ticket.openedAt, useNow())}</dd>
        <dt>{say('queue.why')}</dt>
        <dd data-hint={say(`why.${ticket.why}.long`)}>{say(`why.${ticket.why}`)}</dd>
      </dl>
      {clientCard !== undefined && (
        <>
          <h2 className={css.title}>{say('queue.client')}</h2>
          {clientCard}
        </>
      )}
    </aside>
  )
}

function StatusSelect({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  return (
    <Select
      look="row"
      label={say('queue.status')}
      value={ticket.status.id}
      options={ticket.choices.statuses.map(({ id, name, phase, waitsFor }) => ({
        id,
        label: name,
        mark: <ProgressMark progress={phase === 'open' ? waitsFor : phase} />,
      }))}
      {...useOpening('status', ticket)}
      onChange={(status) => void actAloud(say, { kind: 'status', status })}
    />
  )
}

/** A property that its command opens too. */
function useOpening(field: 'status' | 'sector' | 'severity' | 'type', { readOnly }: TicketView) {
  const command = useCommand(field)
  const open = useTicket((state) => state.intent === field)
  return {
    disabled: readOnly,
    hint: command.label,
    hintKey: command.keyName,
    open: open && !readOnly,
    onOpenChange: (next: boolean) => setIntent(next ? field : null),
  }
}

function ReasonedSelects({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const [change, setChange] = useState<Change | null>(null)
  const { severities, types, changeNeedsReason } = ticket.choices
  const wanted = (next: Change) => {
    if (changeNeedsReason) setChange(next)
    else void actAloud(say, changeAct(next, { because: null, reason: '' }))
  }
  return (
    <>
      <Select
        look="row"
        label={say('queue.severity')}
        value={ticket.severity?.id ?? null}
        placeholder={say('ticket.severity.none')}
        options={severities.map(({ id, name }, order) => ({
          id,
          label: name,
          mark: (
            <Gravity
              order={order}
              provisional={ticket.severity?.provisional === true && ticket.severity.id === id}
            />
          ),
        }))}
        {...useOpening('severity', ticket)}
        onChange={(id) => choose(severities, id, (value) => wanted({ field: 'severity', value }))}
      />
      <Select
        look="row"
        label={say('ticket.type')}
        value={ticket.type?.id ?? null}
        placeholder={say('ticket.type.none')}
        options={types.map(({ id, name }) => ({ id, label: name }))}
        {...useOpening('type', ticket)}
        onChange={(id) => choose(types, id, (value) => wanted({ field: 'type', value }))}
      />
      {change !== null && <ReasonDialog change={change} onClose={() => setChange(null)} />}
    </>
  )
}

function choose(list: readonly Change['value'][], id: string, then: (value: Change['value']) => void): void {
  const value = list.find((one) => one.id === id)
  if (value !== undefined) then(value)
}
