import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ClientAct } from '../../../../contract/calls/client.ts'
import type { ContactFlags, ContactView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { EditText } from '../../../ui/form/edit-text.tsx'
import { addressesIn, nameFault, phonesIn } from '../faults.ts'
import { FlagSwitches } from '../make/flag-switches.tsx'
import { save } from './client-store.ts'
import { SavedTags } from './saved-tags.tsx'

type Person = Extract<ClientAct, { kind: 'changeContact' }>['person']

/** What is kept of a person, edited in place. */
export function ContactFields({ account, contact }: { account: string; contact: ContactView }) {
  const say = sayIn(useIntl())
  const [errors, setErrors] = useState<Readonly<Partial<Record<keyof ContactFlags, string>>>>({})
  const change = (person: Person) =>
    save(say, { kind: 'changeContact', account, contact: contact.id, person })
  const turn = async (flags: ContactFlags, changed: keyof ContactFlags) => {
    const refused = await change({ [changed]: flags[changed] })
    setErrors(refused === null ? {} : { [changed]: refused })
  }
  return (
    <>
      <EditText
        look="row"
        label={say('client.contact.name')}
        value={contact.name}
        onSave={async (name) => nameFault(say, name) ?? (await change({ name: name.trim() }))}
      />
      <SavedTags
        look="row"
        label={say('client.contact.addresses')}
        values={contact.addresses}
        take={addressesIn}
        fault={(address) => say('refusal.addressInvalid', { address })}
        onSave={(addresses) => change({ addresses: [...addresses] })}
        placeholder={say('client.contact.addresses.placeholder')}
        {...(contact.addresses.length > 1 ? { hint: say('client.contact.addresses.hint') } : {})}
      />
      <SavedTags
        look="row"
        label={say('client.contact.phones')}
        values={contact.phones}
        take={phonesIn}
        fault={(phone) => say('client.fault.phone', { phone })}
        onSave={(phones) => change({ phones: [...phones] })}
        placeholder={say('client.contact.phones.placeholder')}
      />
      <FlagSwitches
        flags={contact}
        errors={errors}
        onChange={(flags, changed) => void turn(flags, changed)}
      />
    </>
  )
}
