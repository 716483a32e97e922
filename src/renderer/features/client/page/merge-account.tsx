import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView, ClientHit } from '../../../../contract/views/client.ts'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { actAloud } from '../client-act.ts'
import { ClientField } from '../client-field.tsx'
import css from './page.module.css'

interface MergeAccountDialogProps {
  readonly account: AccountView
  readonly onOpen: (account: string) => void
  readonly onClose: () => void
}

/** Two clients become one: which is found, which stays is chosen, what happens is said. */
export function MergeAccountDialog({ account, onOpen, onClose }: MergeAccountDialogProps) {
  const say = sayIn(useIntl())
  const [other, setOther] = useState<ClientHit | null>(null)
  const [stays, setStays] = useState(account.id)
  const [refused, setRefused] = useState<string | null>(null)
  const pair = other === null ? null : survivorOf(account, other.account, stays)
  const choose = (hit: ClientHit | null) => {
    setOther(hit)
    setRefused(null)
  }
  const confirm = async () => {
    if (pair === null) return setRefused(say('client.merge.missing'))
    const why = await actAloud(say, { kind: 'mergeAccount', account: pair.goes.id, into: pair.stays.id })
    if (why !== null) return setRefused(why)
    onClose()
    onOpen(pair.stays.id)
  }
  return (
    <Dialog
      form
      title={say('client.merge.title', { name: account.name })}
      text={say('client.merge.text')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="danger" onPress={() => void confirm()}>
            {say('client.merge.confirm')}
          </Button>
        </>
      }
    >
      <ClientField
        first
        label={say('client.merge.other')}
        profile={account.profile}
        value={other}
        onChange={choose}
        accountsOnly={{ except: account.id }}
      />
      {other !== null && (
        <Choice
          label={say('client.merge.survivor')}
          value={stays}
          onChange={setStays}
          options={[account, other.account].map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      {pair !== null && (
        <ul className={css.consequences}>
          {(['contacts', 'tickets', 'terms', 'end'] as const).map((what) => (
            <li key={what}>
              {say(`client.merge.what.${what}`, { stays: pair.stays.name, goes: pair.goes.name })}
            </li>
          ))}
        </ul>
      )}
      {refused !== null && <Notice tone="danger">{refused}</Notice>}
    </Dialog>
  )
}

const survivorOf = (one: Named, other: Named, stays: string) =>
  stays === other.id ? { stays: other, goes: one } : { stays: one, goes: other }
