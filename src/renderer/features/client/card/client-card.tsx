import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView, ClientCard as Card } from '../../../../contract/views/client.ts'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { IDENTITIES } from '../client-words.ts'
import { proposalOf } from '../make/proposal.ts'
import { AccountLines } from './account-lines.tsx'
import { AfterLinking } from './after-linking.tsx'
import { CardContact } from './card-contact.tsx'
import { LinkClient } from './link-client.tsx'
import { useCard } from './use-card.ts'
import { useLinking } from './use-linking.ts'
import css from './card.module.css'

interface ClientCardProps {
  readonly ticket: string
  readonly profile: Named
  /** As the mail says it; empty where it does not. */
  readonly senderName: string
  /** Nothing about the ticket can be changed. */
  readonly fixed: boolean
  readonly onOpen: (account: string) => void
}

/** Who the client of a ticket is and how sure we are of it; who is missing is found or made here. */
export function ClientCard({ ticket, profile, senderName, fixed, onOpen }: ClientCardProps) {
  const say = sayIn(useIntl())
  const { card, read } = useCard(ticket)
  const [changing, setChanging] = useState(false)
  const { section, toClient } = useFocusOnClient()
  const done = () => {
    setChanging(false)
    toClient()
  }
  const { refused, asked, link, leave } = useLinking(say, { id: ticket, read, onDone: done })
  if (card === null) return <p className={css.none}>{say('client.card.loading')}</p>
  const { account } = card
  const sender = proposalOf({ name: senderName, address: card.sender ?? '' })
  const linking = { profile, sender, onLink: link }
  return (
    <section ref={section} className={css.card} aria-label={say('client.card')}>
      {account === null ? <Nobody card={card} /> : <Head account={account} onOpen={onOpen} />}
      <Identity identity={card.identity} />
      {account === null && !fixed && <LinkClient {...linking} />}
      {account !== null && (
        <>
          <CardContact card={card} account={account} sender={sender} fixed={fixed} onMade={link} />
          {changing && <LinkClient {...linking} onClose={done} />}
          <AccountLines account={account} />
        </>
      )}
      {refused !== null && <Notice tone="danger">{refused}</Notice>}
      {account !== null && !fixed && !changing && <Change onPress={() => setChanging(true)} />}
      {asked !== null && <AfterLinking card={asked} onClose={leave} />}
    </section>
  )
}

/** The field in which a client was found is gone with its work; the focus goes to the client. */
function useFocusOnClient() {
  const section = useRef<HTMLElement>(null)
  const [arrived, setArrived] = useState(0)
  useEffect(() => {
    if (arrived > 0) section.current?.querySelector('a')?.focus()
  }, [arrived])
  return { section, toClient: () => setArrived((times) => times + 1) }
}

function Change({ onPress }: { onPress: () => void }) {
  const say = sayIn(useIntl())
  const label = say('client.card.change.label')
  return (
    <div>
      <Button size="s" look="quiet" label={label} hint={label} onPress={onPress}>
        {say('client.card.change')}
      </Button>
    </div>
  )
}

function Nobody({ card: { sender } }: { card: Card }) {
  const say = sayIn(useIntl())
  return (
    <>
      <p className={css.name}>{say('client.card.none')}</p>
      <p className={css.none}>
        {sender === null ? say('client.card.none.text') : say('client.card.none.sender', { sender })}
      </p>
    </>
  )
}

function Head({ account, onOpen }: { account: AccountView; onOpen: (account: string) => void }) {
  return (
    <p className={css.name}>
      <a
        href={`#/clientes/${account.id}`}
        onClick={(event) => {
          event.preventDefault()
          onOpen(account.id)
        }}
      >
        <bdi>{account.name}</bdi>
      </a>
    </p>
  )
}

function Identity({ identity }: Pick<Card, 'identity'>) {
  const say = sayIn(useIntl())
  const { word, long, tone } = IDENTITIES[identity]
  return (
    <p className={css.identity}>
      <Badge tone={tone} hint={say(long)}>
        {say(word)}
      </Badge>
    </p>
  )
}
