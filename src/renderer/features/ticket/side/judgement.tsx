import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketChoices, TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Select } from '../../../ui/select.tsx'
import { actAloud } from '../act-aloud.ts'
import { useRefusal } from './use-property.ts'
import css from './side.module.css'

interface JudgementProps {
  readonly ticket: TicketView
  readonly matrix: NonNullable<TicketChoices['matrix']>
}

type Judged = NonNullable<TicketView['judged']>

/** Urgency by complexity, which give the severity together (WM-02); one of them alone waits for the other. */
export function Judgement({ ticket, matrix }: JudgementProps) {
  const say = sayIn(useIntl())
  const [half, setHalf] = useState<Partial<Judged>>({})
  const error = useRefusal('triage')
  const judged = { ...ticket.judged, ...half }
  const choose = (change: Partial<Judged>) => {
    const { urgency, complexity } = { ...judged, ...change }
    if (urgency === undefined || complexity === undefined) return setHalf({ ...half, ...change })
    setHalf({})
    const { sector, type } = ticket
    const what = { sector: sector.id, type: type?.id ?? null, severity: null, urgency, complexity }
    void actAloud(say, { kind: 'triage', ...what })
  }
  const waiting = (judged.urgency === undefined) !== (judged.complexity === undefined)
  return (
    <>
      {(['urgency', 'complexity'] as const).map((field) => (
        <Select
          key={field}
          look="row"
          label={say(`ticket.${field}`)}
          value={judged[field] ?? null}
          placeholder={say('ticket.judged.none')}
          options={optionsOf(field === 'urgency' ? matrix.urgencies : matrix.complexities)}
          disabled={ticket.readOnly}
          error={field === 'complexity' ? error : null}
          onChange={(value) => choose({ [field]: value })}
        />
      ))}
      {waiting && (
        <p className={css.hint} role="status">
          {say('ticket.judged.half', { missing: judged.urgency === undefined ? 'urgency' : 'complexity' })}
        </p>
      )}
    </>
  )
}

const optionsOf = (names: readonly string[]) => names.map((name) => ({ id: name, label: name }))
