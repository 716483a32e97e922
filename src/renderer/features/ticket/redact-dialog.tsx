import { useState } from 'react'
import { useIntl } from 'react-intl'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { actAloud } from './act-aloud.ts'
import { useTicket } from './ticket-store.ts'

/** Destroys what an entry says, after saying that it cannot be undone. */
export function RedactDialog({ entry, onClose }: { entry: string; onClose: () => void }) {
  const say = sayIn(useIntl())
  const [basis, setBasis] = useState('segredo')
  const refused = useTicket((state) => (state.refused?.act === 'redact' ? state.refused.failure : null))
  const confirm = async () => {
    const why = basis === 'titular' ? 'titular' : 'segredo'
    if (!(await actAloud(say, { kind: 'redact', events: [entry], basis: why }))) return
    onClose()
  }
  return (
    <Dialog
      alert
      title={say('entry.remove.title')}
      text={say('entry.remove.text')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="danger" onPress={() => void confirm()}>
            {say('entry.remove.confirm')}
          </Button>
        </>
      }
    >
      <Choice
        label={say('entry.remove.why')}
        value={basis}
        onChange={setBasis}
        options={(['segredo', 'titular'] as const).map((id) => ({ id, label: say(`entry.remove.${id}`) }))}
      />
      {refused !== null && <Notice tone="danger">{failureWords(say, refused)}</Notice>}
    </Dialog>
  )
}
