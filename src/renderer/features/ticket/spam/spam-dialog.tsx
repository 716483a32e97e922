import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { isMailAddress } from '../../../../domain/ticket/mail-address.ts'
import { type Failure, failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { call } from '../../../bridge/bridge.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { actAloud } from '../act-aloud.ts'
import { setIntent, useTicket } from '../ticket-store.ts'

/** Who wrote to us on this ticket and may be blocked; null where no mail says. */
export function senderOf({ timeline }: TicketView): string | null {
  const message = timeline.findLast((entry) => entry.kind === 'message' && entry.body?.from != null)
  const address = message?.kind === 'message' ? (message.body?.from?.address ?? '') : ''
  return isMailAddress(address) ? address.toLowerCase() : null
}

/** Ends a ticket as spam; the sender is blocked only where that is asked for. */
export function SpamDialog({ ticket }: { ticket: TicketView }) {
  const open = useTicket((state) => state.intent === 'spam')
  return open && ticket.phase !== 'closed' ? <Asking ticket={ticket} /> : null
}

function Asking({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const [block, setBlock] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const refused = useTicket((state) => (state.refused?.act === 'spam' ? state.refused.failure : null))
  const sender = senderOf(ticket)
  const close = () => setIntent('read')
  const confirm = async () => {
    // First who may fail: a ticket that is spam with a sender who still writes is what nobody asked for.
    if (block && sender !== null) {
      const answer = await call('block.add', { profile: ticket.profile.id, address: sender })
      if (!answer.ok) return setFailure(answer)
    }
    if (await actAloud(say, { kind: 'spam' })) close()
  }
  const shown = failure ?? refused
  return (
    <Dialog
      title={say('spam.title', { code: ticket.code })}
      text={say('spam.text')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say('app.cancel')}</Button>
          <Button look="danger" onPress={() => void confirm()}>
            {say('spam.confirm')}
          </Button>
        </>
      }
    >
      {sender !== null && (
        <Checkbox checked={block} onChange={setBlock}>
          {say('spam.block', { address: sender })}
        </Checkbox>
      )}
      {shown !== null && <Notice tone="danger">{failureWords(say, shown)}</Notice>}
    </Dialog>
  )
}
