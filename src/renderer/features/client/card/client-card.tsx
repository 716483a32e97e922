import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { AccountView, ClientCard as Card, ClientHit } from '../../../../contract/views/client.ts'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { act } from '../client-act.ts'
import { IDENTITIES } from '../client-words.ts'
import { proposalOf } from '../make/proposal.ts'
import { AccountLines } from './account-lines.tsx'
import { AfterLinking } from './after-linking.tsx'
import { CardContact } from './card-contact.tsx'
import { LinkClient } from './link-client.tsx'
import { questionsAfter } from './questions.ts'
import { useCard } from './use-card.ts'
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
  const [refused, setRefused] = useState<string | null>(null)
  const section = useRef<HTMLElement>(null)
  const [arrived, setArrived] = useState(0)
  // The field in which the client was found is gone with its work; the focus goes to the client.
  useEffect(() => {
    if (arrived > 0) section.current?.querySelector('a')?.focus()
  }, [arrived])
  const [linked, setLinked] = useState<Card | null>(null)
  const leaveQuestions = () => {
    setLinked(null)
    setArrived(arrived + 1)
  }
  const link = async (hit: ClientHit) => {
    setRefused(null)
    const { account, contact } = hit
    const outcome = await act(say, {
      kind: 'name',
      ticket,
      account: account.id,
      contact: contact?.id ?? null,
    })
    if ('refused' in outcome) return setRefused(outcome.refused)
    announce(say('client.card.linked', { name: account.name }))
    setChanging(false)
    const next = await read()
    setLinked(next)
    if (next === null || questionsAfter(next, false).length === 0) setArrived(arrived + 1)
  }
  if (card === null) return <p className={css.none}>{say('client.card.loading')}</p>
  const { account } = card
  const sender = proposalOf({ name: senderName, address: card.sender ?? '' })
  return (
    <section ref={section} className={css.card} aria-label={say('client.card')}>
      {account === null ? <Nobody card={card} /> : <Head account={account} onOpen={onOpen} />}
      <Identity identity={card.identity} />
      {account !== null && (
        <CardContact card={card} account={account} sender={sender} fixed={fixed} onMade={link} />
      )}
      {!fixed && (account === null || changing) && (
        <LinkClient
          profile={profile}
          sender={sender}
          first={changing}
          onLink={link}
          {...(account === null ? {} : { onClose: () => setChanging(false) })}
        />
      )}
      {refused !== null && <Notice tone="danger">{refused}</Notice>}
      {account !== null && <AccountLines account={account} />}
      {account !== null && !fixed && !changing && (
        <div>
          <Button
            size="s"
            look="quiet"
            label={say('client.card.change.label')}
            hint={say('client.card.change.label')}
            onPress={() => setChanging(true)}
          >
            {say('client.card.change')}
          </Button>
        </div>
      )}
      {linked !== null && <AfterLinking card={linked} onClose={leaveQuestions} />}
    </section>
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
