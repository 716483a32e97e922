import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView } from '../../../../contract/views/client.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { CommandButton } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/notice.tsx'
import { AccountFacts } from './account-facts.tsx'
import { ClientHead } from './client-head.tsx'
import { useClient, watchClient } from './client-store.ts'
import { ClientTickets } from './client-tickets.tsx'
import { Contacts } from './contacts.tsx'
import css from './page.module.css'

interface ClientViewProps {
  readonly id: string
  readonly onOpen: (account: string) => void
}

/** A client: what was agreed, who the people are, what they asked. */
export function ClientView({ id, onOpen }: ClientViewProps) {
  const say = sayIn(useIntl())
  const { id: asked, account, failure } = useClient()
  useEffect(() => watchClient(id), [id])
  // A client that was merged is answered by the one that it became.
  if (account !== null && asked === id) return <Opened account={account} onOpen={onOpen} />
  if (failure === null || 'unreachable' in failure)
    return (
      <h1 className={css.loading}>
        <span role="status">{say('client.opening')}</span>
      </h1>
    )
  return (
    <Empty level={1} title={say('client.missing')} text={failureWords(say, failure)}>
      <CommandButton id="back" />
    </Empty>
  )
}

function Opened({ account, onOpen }: { account: AccountView; onOpen: (account: string) => void }) {
  const say = sayIn(useIntl())
  return (
    <div className={css.page}>
      <div className={css.main}>
        <ClientHead account={account} onOpen={onOpen} />
        <Contacts account={account} onOpen={onOpen} />
        <ClientTickets account={account.id} />
      </div>
      <aside className={css.side} aria-label={say('client.terms')}>
        <AccountFacts account={account} />
      </aside>
    </div>
  )
}
