import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ClientAct } from '../../../../contract/calls/client.ts'
import type { AccountView, ClientHit, ContactView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { ClientField } from '../client-field.tsx'
import { save } from './client-store.ts'

export type ContactAct = 'move' | 'merge' | 'remove'

interface ContactActDialogProps {
  readonly act: ContactAct
  readonly account: AccountView
  readonly contact: ContactView
  readonly onOpen: (account: string) => void
  readonly onClose: () => void
}

/** Moves, merges or removes a contact, after saying what becomes of him. */
export function ContactActDialog({ act, account, contact, onOpen, onClose }: ContactActDialogProps) {
  const say = sayIn(useIntl())
  const [target, setTarget] = useState<ClientHit | null>(null)
  const [into, setInto] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const others = account.contacts.filter(({ id }) => id !== contact.id)
  const survivor = others.find(({ id }) => id === into)
  const confirm = async () => {
    const chosen = { account: account.id, contact: contact.id, to: target?.account.id, into }
    const wanted = wantedAct(act, chosen)
    if (wanted === null)
      return setRefused(say(`client.contact.${act === 'merge' ? 'merge' : 'move'}.missing`))
    const why = await save(say, wanted)
    if (why !== null) return setRefused(why)
    onClose()
    if (wanted.kind === 'moveContact') onOpen(wanted.to)
  }
  return (
    <Dialog
      alert={act === 'remove'}
      title={say(`client.contact.${act}.title`, { name: contact.name })}
      text={
        survivor === undefined
          ? say(`client.contact.${act}.text`, { name: contact.name })
          : say('client.contact.merge.into', { name: contact.name, into: survivor.name })
      }
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look={act === 'remove' ? 'danger' : 'primary'} onPress={() => void confirm()}>
            {say(`client.contact.${act}.confirm`)}
          </Button>
        </>
      }
    >
      {act === 'move' && (
        <ClientField
          first
          label={say('client.contact.move.to')}
          profile={account.profile}
          value={target}
          onChange={setTarget}
          accountsOnly={{ except: account.id }}
        />
      )}
      {act === 'merge' && (
        <Select
          label={say('client.contact.merge.with')}
          value={into}
          placeholder={say('client.contact.merge.placeholder')}
          options={others.map(({ id, name, addresses }) => ({
            id,
            label: addresses[0] === undefined ? name : `${name} · ${addresses[0]}`,
          }))}
          onChange={setInto}
        />
      )}
      {refused !== null && <Notice tone="danger">{refused}</Notice>}
    </Dialog>
  )
}

interface Chosen {
  readonly account: string
  readonly contact: string
  readonly to: string | undefined
  readonly into: string | null
}

/** Null where something is still to be chosen. */
function wantedAct(act: ContactAct, { account, contact, to, into }: Chosen): ClientAct | null {
  if (act === 'remove') return { kind: 'removeContact', account, contact }
  if (act === 'move') return to === undefined ? null : { kind: 'moveContact', account, contact, to }
  return into === null ? null : { kind: 'mergeContact', account, contact, into }
}
