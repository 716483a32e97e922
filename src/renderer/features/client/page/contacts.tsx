import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { NewContactDialog } from '../make/new-contact-dialog.tsx'
import { ContactCard } from './contact-card.tsx'
import css from './page.module.css'

interface ContactsProps {
  readonly account: AccountView
  readonly onOpen: (account: string) => void
}

/** The people of a client. */
export function Contacts({ account, onOpen }: ContactsProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const { contacts } = account
  const [adding, setAdding] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className={css.section} aria-label={say('client.contacts')}>
      <div className={css.sectionHead}>
        <h2>{say('client.contacts')}</h2>
        <span className={css.count}>{intl.formatNumber(contacts.length)}</span>
        <span className={css.space} />
        <Button size="s" icon="plus" onPress={() => setAdding(true)}>
          {say('client.contact.add')}
        </Button>
      </div>
      {contacts.length === 0 && <p className={css.none}>{say('client.contacts.none')}</p>}
      <ul className={css.contacts}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <ContactCard
              account={account}
              contact={contact}
              expanded={open === contact.id}
              onToggle={() => setOpen(open === contact.id ? null : contact.id)}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {adding && (
        <NewContactDialog
          account={account}
          contact=""
          address=""
          onClose={() => setAdding(false)}
          onMade={({ contact }) => setOpen(contact?.id ?? null)}
        />
      )}
    </section>
  )
}
