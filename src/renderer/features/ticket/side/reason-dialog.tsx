import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketAct } from '../../../../contract/calls/ticket-act.ts'
import type { Named } from '../../../../contract/views/named.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { Choice, TextArea } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { actAloud } from '../act-aloud.ts'
import { useTicket } from '../ticket-store.ts'

export interface Change {
  readonly field: 'severity' | 'type'
  readonly value: Named
}

type Why = Pick<Extract<TicketAct, { kind: 'severity' }>, 'because' | 'reason'>
const REASONS = ['analysis', 'triggeringEvent', 'clientRequest'] as const

export const changeAct = ({ field, value }: Change, why: Why): TicketAct =>
  field === 'severity'
    ? { kind: 'severity', severity: value.id, ...why }
    : { kind: 'type', type: value.id, ...why }

/** Asks why a severity or type changes, where the profile wants to know (WC-25). */
export function ReasonDialog({ change, onClose }: { change: Change; onClose: () => void }) {
  const say = sayIn(useIntl())
  const [because, setBecause] = useState<string>('analysis')
  const [reason, setReason] = useState('')
  const refused = useTicket((state) => (state.refused?.act === change.field ? state.refused.failure : null))
  const confirm = async () => {
    const done = await actAloud(
      say,
      changeAct(change, { because: REASONS.find((one) => one === because) ?? null, reason }),
    )
    if (done) onClose()
  }
  return (
    <Dialog
      title={say('ticket.reason.title', { field: change.field, value: change.value.name })}
      text={say('ticket.reason.text')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={() => void confirm()}>
            {say('ticket.reason.confirm')}
          </Button>
        </>
      }
    >
      <Choice
        label={say('ticket.reason.because')}
        value={because}
        onChange={setBecause}
        options={REASONS.map((id) => ({ id, label: say(`because.${id}`) }))}
      />
      <TextArea label={say('ticket.reason.label')} value={reason} onChange={setReason} />
      {refused !== null && <Notice tone="danger">{failureWords(say, refused)}</Notice>}
    </Dialog>
  )
}
