import type { ClientHit } from '../../../contract/views/client.ts'
import type { Say } from '../../../i18n/intl.ts'
import { call } from '../../bridge/bridge.ts'
import { Initials } from '../../ui/badge.tsx'
import type { Found } from '../../ui/form/combo-box.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Made } from './make/make-client.ts'
import type { Proposal } from './make/proposal.ts'

/** A client or contact that is there, or one to be made. */
export type ClientOffer = Found &
  (
    | { readonly hit: ClientHit; readonly make?: undefined }
    | { readonly hit?: undefined; readonly make: 'client' | 'contact' }
  )

interface Wanted {
  readonly profile: string
  readonly text: string
  readonly accountsOnly: { readonly except: string } | undefined
  readonly sender: Proposal | undefined
}

const SHOWN = 12

/** What fits the text, and what may be made of it. Nothing is found where the console does not answer. */
export async function findOffers(say: Say, wanted: Wanted): Promise<readonly ClientOffer[]> {
  const { profile, accountsOnly } = wanted
  const answer = await call('client.find', { profile, text: wanted.text.trim().slice(0, 400), limit: SHOWN })
  const hits = answer.ok ? answer.value : []
  if (accountsOnly === undefined) return [...hits.map((hit) => offerOf(say, hit)), ...made(say, wanted)]
  // A contact that was found stands for his account here.
  const accounts = new Map(hits.map(({ account }) => [account.id, account]))
  return [...accounts.values()]
    .filter(({ id }) => id !== accountsOnly.except)
    .map((account) => offerOf(say, { account, contact: null }))
}

/** How a client or contact is offered, and shown once chosen. */
export function offerOf(say: Say, hit: ClientHit): ClientOffer {
  const { account, contact } = hit
  if (contact === null) {
    const plan = account.plan === null ? {} : { detail: account.plan.name }
    return { hit, id: account.id, label: account.name, ...plan, mark: <Icon name="clients" /> }
  }
  return {
    hit,
    id: `${account.id}/${contact.id}`,
    label: say('client.field.contact', { contact: contact.name, account: account.name }),
    detail: contact.address ?? say('client.contact.noAddress'),
    mark: <Initials name={contact.name} />,
  }
}

export const hitOf = ({ account, contact }: Made): ClientHit => ({
  account: { ...account, plan: null },
  contact,
})

function made(say: Say, { text, sender }: Wanted): readonly ClientOffer[] {
  const typed = text.trim()
  const client = typed === '' ? (sender?.account ?? '') : typed
  const contact = typed === '' ? (sender?.contact ?? '') : typed
  const mark = <Icon name="plus" />
  return [
    {
      make: 'client',
      id: ' client',
      label: client === '' ? say('client.new.ellipsis') : say('client.make', { name: client }),
      makes: true,
      mark,
    },
    {
      make: 'contact',
      id: ' contact',
      label:
        contact === '' ? say('client.contact.new.ellipsis') : say('client.contact.make', { name: contact }),
      makes: true,
      mark,
    },
  ]
}
