import { type ReactNode, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { FlagSwitches, NO_FLAGS } from './flag-switches.tsx'
import { contactFaults, type Faults, type Made, makeContact, type NewContact } from './make-client.ts'
import css from './make.module.css'

interface NewContactDialogProps {
  /** Null: still to be chosen, by `choice`. */
  readonly account: Named | null
  readonly choice?: ReactNode
  readonly contact: string
  readonly address: string
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}

/** One more contact of a client. */
export function NewContactDialog({ account, choice, onMade, onClose, ...start }: NewContactDialogProps) {
  const say = sayIn(useIntl())
  const [person, setPerson] = useState<NewContact>({ ...start, flags: NO_FLAGS })
  const busy = useRef(false)
  const [faults, setFaults] = useState<Faults>({})
  const write = (part: Partial<NewContact>) => {
    setPerson({ ...person, ...part })
    setFaults({})
  }
  const confirm = async () => {
    if (busy.current) return
    if (account === null) return setFaults({ whole: say('client.fault.account') })
    const found = contactFaults(say, person)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    busy.current = true
    const outcome = await makeContact(say, account, person)
    busy.current = false
    if ('faults' in outcome) return setFaults(outcome.faults)
    onClose()
    onMade(outcome)
  }
  return (
    <Dialog
      form
      title={
        account === null ? say('client.contact.new') : say('client.contact.newOf', { name: account.name })
      }
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={() => void confirm()}>
            {say('client.contact.confirm')}
          </Button>
        </>
      }
    >
      <Form className={css.form} label={say('client.contact.confirm')} onSubmit={() => void confirm()}>
        {choice}
        <div className={css.pair}>
          <TextField
            first={choice === undefined}
            label={say('client.contact.name')}
            value={person.contact}
            onChange={(contact) => write({ contact })}
            error={faults.contact}
          />
          <TextField
            kind="email"
            label={say('client.contact.address')}
            value={person.address}
            onChange={(address) => write({ address })}
            error={faults.address}
          />
        </div>
        <FlagSwitches flags={person.flags} onChange={(flags) => write({ flags })} />
        {faults.whole !== undefined && <Notice tone="danger">{faults.whole}</Notice>}
      </Form>
    </Dialog>
  )
}
