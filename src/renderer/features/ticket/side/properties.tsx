import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { instantLong, instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Gravity, ProgressMark } from '../../../ui/badge.tsx'
import { Select } from '../../../ui/select.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { actAloud } from '../act-aloud.ts'
import { Judgement } from './judgement.tsx'
import { type Change, changeAct, ReasonDialog } from './reason-dialog.tsx'
import { useOpening, useRefusal } from './use-property.ts'
import css from './side.module.css'

/** What the profile lists of a ticket, edited in place, and what only stands. */
export function Properties({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const { choices, readOnly } = ticket
  return (
    <>
      <StatusSelect ticket={ticket} />
      <Select
        look="row"
        label={say('queue.sector')}
        value={ticket.sector.id}
        options={choices.sectors.map(({ id, name }) => ({ id, label: name }))}
        {...useOpening('sector', ticket)}
        onChange={(sector) => void actAloud(say, { kind: 'sector', sector })}
      />
      {choices.matrix !== null && <Judgement ticket={ticket} matrix={choices.matrix} />}
      <ReasonedSelects ticket={ticket} />
      <Select
        look="row"
        label={say('ticket.base')}
        value={ticket.base}
        options={(['production', 'homologation'] as const).map((base) => ({
          id: base,
          label: say('ticket.base.value', { base }),
        }))}
        disabled={readOnly}
        error={useRefusal('base')}
        onChange={(base) =>
          void actAloud(say, { kind: 'base', base: base === 'homologation' ? base : 'production' })
        }
      />
      <Standing ticket={ticket} />
    </>
  )
}

/** What nobody edits here; the plan stands in the head and on the client's card. */
function Standing({ ticket }: { ticket: TicketView }) {
  const intl = useIntl()
  const say = sayIn(intl)
  return (
    <dl className={css.facts}>
      <dt>{say('queue.profile')}</dt>
      <dd>{ticket.profile.name}</dd>
      <dt>{say('queue.channel')}</dt>
      <dd>{ticket.channel.name}</dd>
      <dt>{say('ticket.opened')}</dt>
      <dd data-hint={instantLong(intl, ticket.openedAt)}>{instantWords(intl, ticket.openedAt, useNow())}</dd>
      <dt>{say('queue.why')}</dt>
      <dd data-hint={say(`why.${ticket.why}.long`)}>{say(`why.${ticket.why}`)}</dd>
    </dl>
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

function ReasonedSelects({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const [change, setChange] = useState<Change | null>(null)
  const { severities, types, changeNeedsReason } = ticket.choices
  const wanted = (next: Change) => {
    if (changeNeedsReason) setChange(next)
    else void actAloud(say, changeAct(next, { because: null, reason: '' }))
  }
  const [severity, type] = [useOpening('severity', ticket), useOpening('type', ticket)]
  return (
    <>
      {severities.length > 0 && (
        <Select
          look="row"
          label={say('queue.severity')}
          value={ticket.severity?.id ?? null}
          placeholder={say('ticket.severity.none')}
          options={severities.map(({ id, name }, order) => ({
            id,
            label: name,
            mark: <Gravity order={order} provisional={isProvisional(ticket, id)} />,
          }))}
          {...severity}
          error={change === null ? severity.error : null}
          onChange={(id) => choose(severities, id, (value) => wanted({ field: 'severity', value }))}
        />
      )}
      {types.length > 0 && (
        <Select
          look="row"
          label={say('ticket.type')}
          value={ticket.type?.id ?? null}
          placeholder={say('ticket.type.none')}
          options={types.map(({ id, name }) => ({ id, label: name }))}
          {...type}
          error={change === null ? type.error : null}
          onChange={(id) => choose(types, id, (value) => wanted({ field: 'type', value }))}
        />
      )}
      {change !== null && <ReasonDialog change={change} onClose={() => setChange(null)} />}
    </>
  )
}

const isProvisional = ({ severity }: TicketView, id: string): boolean =>
  severity?.provisional === true && severity.id === id

function choose(list: readonly Change['value'][], id: string, then: (value: Change['value']) => void): void {
  const value = list.find((one) => one.id === id)
  if (value !== undefined) then(value)
}
