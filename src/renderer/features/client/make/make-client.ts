import type { ContactFlags } from '../../../../contract/views/client.ts'
import type { Named } from '../../../../contract/views/named.ts'
import { mailAddress, mailDomain } from '../../../../domain/account/address.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { act } from '../client-act.ts'
import { lineFault, nameFault } from '../faults.ts'
import type { Proposal } from './proposal.ts'

/** What the form of a new client holds. */
export interface NewClient extends Proposal {
  readonly profile: string
  readonly plan: string | null
  readonly flags: ContactFlags
}

export interface NewContact {
  readonly contact: string
  readonly address: string
  readonly flags: ContactFlags
}

/** Why which field will not do; `whole`: it is no field's fault. */
export type Faults = Readonly<Partial<Record<'account' | 'domain' | 'contact' | 'address' | 'whole', string>>>

export interface Made {
  readonly account: Named
  /** Null where only the client was made. */
  readonly contact: (Named & ContactFlags & { readonly address: string | null }) | null
}

/** What can be told without asking the console. */
export function faultsOf(say: Say, client: NewClient): Faults {
  const account = nameFault(say, client.account)
  const domain =
    client.domain.trim() === '' || mailDomain(client.domain) !== null ? null : client.domain.trim()
  return {
    ...(account === null ? {} : { account }),
    ...(domain === null ? {} : { domain: say('refusal.domainInvalid', { domain }) }),
    ...(namesContact(client) ? contactFaults(say, client) : {}),
  }
}

export function contactFaults(say: Say, { contact, address }: NewContact): Faults {
  const written = address.trim()
  const name = contact.trim() === '' ? null : lineFault(say, contact)
  return {
    ...(contact.trim() === '' && written === '' ? { contact: say('client.fault.contact') } : {}),
    ...(name === null ? {} : { contact: name }),
    ...(written === '' || mailAddress(written) !== null
      ? {}
      : { address: say('refusal.addressInvalid', { address: written }) }),
  }
}

export const namesContact = ({ contact, address }: NewContact): boolean =>
  contact.trim() !== '' || address.trim() !== ''

/** Makes the client, unless `made` holds him already, and his contact. */
export async function makeClient(
  say: Say,
  client: NewClient,
  made: { current: Named | null },
): Promise<Made | { readonly faults: Faults }> {
  if (made.current === null) {
    const { profile, plan } = client
    const domain = mailDomain(client.domain)
    const domains = domain === null ? [] : [domain]
    const outcome = await act(say, {
      kind: 'create',
      profile,
      terms: { ...NO_TERMS, name: client.account.trim(), plan, domains },
    })
    if ('refused' in outcome) return { faults: { whole: outcome.refused } }
    made.current = { id: outcome.account, name: client.account.trim() }
  }
  if (!namesContact(client)) {
    announce(say('client.done.create'))
    return { account: made.current, contact: null }
  }
  const added = await makeContact(say, made.current, client)
  return 'faults' in added
    ? { faults: { ...added.faults, whole: say('client.new.half', { name: made.current.name }) } }
    : added
}

/** Without a name a contact is called as the part of the address before the `@`. */
export async function makeContact(
  say: Say,
  account: Named,
  { contact, address, flags }: NewContact,
): Promise<Made | { readonly faults: Faults }> {
  const own = mailAddress(address)
  const name = contact.trim() || (own?.split('@')[0] ?? '')
  const outcome = await act(say, {
    kind: 'addContact',
    account: account.id,
    contact: { name, addresses: own === null ? [] : [own], phones: [], ...flags },
  })
  if ('refused' in outcome) return { faults: { [own === null ? 'contact' : 'address']: outcome.refused } }
  announce(say('client.done.addContact'))
  return { account, contact: { id: outcome.contact ?? '', name, address: own, ...flags } }
}

const NO_TERMS = { addOns: [], cloud: false, productVersion: '', environments: [], notes: '' }
