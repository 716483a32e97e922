import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView, ClientCard, ClientHit, ContactView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { hitOf } from '../client-offers.tsx'
import { NewContactDialog } from '../make/new-contact-dialog.tsx'
import type { Proposal } from '../make/proposal.ts'
import css from './card.module.css'

interface CardContactProps {
  readonly card: ClientCard
  readonly account: AccountView
  readonly sender: Proposal
  readonly fixed: boolean
  readonly onMade: (hit: ClientHit) => Promise<void>
}

/** The person of the client who wrote, or that whoever wrote is none of them. */
export function CardContact({ card, account, sender, fixed, onMade }: CardContactProps) {
  const say = sayIn(useIntl())
  const [making, setMaking] = useState(false)
  if (card.contact !== null) return <Known contact={card.contact} />
  if (card.sender === null) return null
  return (
    <div className={css.contact}>
      <p className={css.none}>{say('client.card.noContact', { sender: card.sender })}</p>
      {!fixed && (
        <div>
          <Button size="s" onPress={() => setMaking(true)}>
            {say('client.card.addContact')}
          </Button>
        </div>
      )}
      {making && (
        <NewContactDialog
          account={account}
          contact={sender.contact}
          address={sender.address}
          onClose={() => setMaking(false)}
          onMade={(made) => void onMade(hitOf(made))}
        />
      )}
    </div>
  )
}

function Known({ contact }: { contact: ContactView }) {
  const say = sayIn(useIntl())
  return (
    <div className={css.contact}>
      <p>
        <bdi className={css.person}>{contact.name}</bdi>{' '}
        <bdi className={css.none}>{contact.addresses[0] ?? say('client.contact.noAddress')}</bdi>
      </p>
      <p className={css.badges}>
        {contact.trained ? (
          <Badge hint={say('client.trained.long')}>{say('client.trained.short')}</Badge>
        ) : (
          <Badge dashed hint={say('client.trained.not.long')}>
            {say('client.trained.not')}
          </Badge>
        )}
        {contact.approver && <Badge hint={say('client.approver.long')}>{say('client.approver.short')}</Badge>}
      </p>
    </div>
  )
}
