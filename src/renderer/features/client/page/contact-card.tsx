import { useId, useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView, ContactView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Initials } from '../../../ui/badge.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Menu } from '../../../ui/overlay/menu.tsx'
import { Press } from '../../../ui/press.tsx'
import { ContactBadges } from '../contact-badges.tsx'
import { type ContactAct, ContactActDialog } from './contact-acts.tsx'
import { ContactFields } from './contact-fields.tsx'
import css from './page.module.css'

interface ContactCardProps {
  readonly account: AccountView
  readonly contact: ContactView
  readonly expanded: boolean
  readonly onToggle: () => void
  readonly onOpen: (account: string) => void
}

/** A person: one line, and below it, once opened, everything that can be changed. */
export function ContactCard({ account, contact, expanded, onToggle, onOpen }: ContactCardProps) {
  const say = sayIn(useIntl())
  const id = useId()
  const [doing, setDoing] = useState<ContactAct | null>(null)
  const acts: readonly ContactAct[] =
    account.contacts.length > 1 ? ['move', 'merge', 'remove'] : ['move', 'remove']
  return (
    <div className={css.contact}>
      <div className={css.contactHead}>
        <Press className={css.contactLine} expanded={expanded} controls={id} onPress={onToggle}>
          <Icon name={expanded ? 'down' : 'right'} size={0.875} />
          <Initials name={contact.name} />
          <bdi className={css.contactName}>{contact.name}</bdi>
          <bdi className={css.contactAddress}>{contact.addresses[0] ?? say('client.contact.noAddress')}</bdi>
          <ContactBadges contact={contact} />
        </Press>
        <Menu
          label={say('client.contact.menu', { name: contact.name })}
          entries={acts.map((one) => ({
            id: one,
            label: say(`client.contact.${one}.ellipsis`),
            danger: one === 'remove',
            run: () => setDoing(one),
          }))}
        />
      </div>
      {expanded && (
        <div id={id} className={css.contactFields}>
          <ContactFields account={account.id} contact={contact} />
        </div>
      )}
      {doing !== null && (
        <ContactActDialog
          act={doing}
          account={account}
          contact={contact}
          onOpen={onOpen}
          onClose={() => setDoing(null)}
        />
      )}
    </div>
  )
}
