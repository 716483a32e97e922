import { useState } from 'react'
import { useIntl } from 'react-intl'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { InstantField } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { instantOfField, instantToField } from '../../../ui/time/instant-field.ts'
import { actAloud } from '../act-aloud.ts'
import { useTicket } from '../ticket-store.ts'

interface SentOutsideDialogProps {
  readonly reply: string
  readonly onClose: () => void
}

/** The reply left by another way: when? Left as it stands, the field means now. */
export function SentOutsideDialog({ reply, onClose }: SentOutsideDialogProps) {
  const say = sayIn(useIntl())
  const [now] = useState(() => instantToField(Date.now()))
  const [at, setAt] = useState(now)
  const refused = useTicket((state) => (state.refused?.act === 'sentOutside' ? state.refused.failure : null))
  const confirm = async () => {
    const instant = at === now ? null : instantOfField(at)
    if (!(await actAloud(say, { kind: 'sentOutside', reply, at: instant }))) return
    onClose()
  }
  return (
    <Dialog
      title={say('entry.sentOutside.title')}
      text={say('entry.sentOutside.text')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={() => void confirm()}>
            {say('entry.sentOutside.confirm')}
          </Button>
        </>
      }
    >
      <InstantField label={say('entry.sentOutside.at')} value={at} max={now} onChange={setAt} />
      {refused !== null && <Notice tone="danger">{failureWords(say, refused)}</Notice>}
    </Dialog>
  )
}
