import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ClientHit } from '../../../contract/views/client.ts'
import type { Named } from '../../../contract/views/named.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { ComboBox } from '../../ui/form/combo-box.tsx'
import { type ClientOffer, findOffers, hitOf, offerOf } from './client-offers.tsx'
import { NewClientDialog } from './make/new-client-dialog.tsx'
import { NewContactDialog } from './make/new-contact-dialog.tsx'
import { type Proposal, proposalFrom } from './make/proposal.ts'

interface ClientFieldProps {
  readonly label: string
  readonly profile: Named
  readonly value: ClientHit | null
  /** Null: the field was emptied. */
  readonly onChange: (hit: ClientHit | null) => void
  /** Accounts alone, and nothing is made: for moving and merging. `except`: not this one. */
  readonly accountsOnly?: { readonly except: string }
  /** Who wrote, where somebody did: the forms are filled in with it. */
  readonly sender?: Proposal
  readonly error?: string | null
  readonly hint?: string
  readonly placeholder?: string
  readonly required?: boolean
  readonly first?: boolean
}

/** Finds a client or a contact of a profile by what is typed, or makes one in place. */
export function ClientField({ profile, value, onChange, accountsOnly, sender, ...field }: ClientFieldProps) {
  const say = sayIn(useIntl())
  const [making, setMaking] = useState<Making | null>(null)
  const choose = (offer: ClientOffer | null, text: string) => {
    if (offer === null) return onChange(null)
    if (offer.hit !== undefined) return onChange(offer.hit)
    setMaking({ what: offer.make, proposal: proposalWith(sender, text) })
  }
  return (
    <>
      <ComboBox<ClientOffer>
        {...field}
        chosen={value === null ? null : offerOf(say, value)}
        find={(text) => findOffers(say, { profile: profile.id, text, accountsOnly, sender })}
        onChoose={choose}
        unchosen={say('client.field.unchosen')}
      />
      {making?.what === 'client' && (
        <NewClientDialog
          profiles={[profile]}
          proposal={making.proposal}
          onClose={() => setMaking(null)}
          onMade={(made) => onChange(hitOf(made))}
        />
      )}
      {making?.what === 'contact' && (
        <ContactSomewhere
          profile={profile}
          proposal={making.proposal}
          account={value?.account ?? null}
          onClose={() => setMaking(null)}
          onMade={onChange}
        />
      )}
    </>
  )
}

interface Making {
  readonly what: 'client' | 'contact'
  readonly proposal: Proposal
}

interface ContactSomewhereProps {
  readonly profile: Named
  readonly proposal: Proposal
  readonly account: Named | null
  readonly onMade: (hit: ClientHit) => void
  readonly onClose: () => void
}

/** A new contact of a client that is chosen in the same form. */
function ContactSomewhere({ profile, proposal, account, onMade, onClose }: ContactSomewhereProps) {
  const say = sayIn(useIntl())
  const [hit, setHit] = useState<ClientHit | null>(
    account === null ? null : { account: { ...account, plan: null }, contact: null },
  )
  return (
    <NewContactDialog
      account={hit?.account ?? null}
      contact={proposal.contact}
      address={proposal.address}
      onClose={onClose}
      onMade={(made) => onMade(hitOf(made))}
      choice={
        <ClientField
          first
          required
          label={say('client.one')}
          profile={profile}
          value={hit}
          onChange={setHit}
          accountsOnly={{ except: '' }}
        />
      }
    />
  )
}

/** What was typed names the client; the sender, where there is one, the contact. */
function proposalWith(sender: Proposal | undefined, text: string): Proposal {
  const typed = proposalFrom(text)
  if (sender === undefined) return typed.address === '' ? { ...typed, contact: typed.account } : typed
  if (typed.address !== '') return typed
  return { ...sender, account: typed.account === '' ? sender.account : typed.account }
}
