import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { SimilarTicket } from '../../../../contract/views/opening.ts'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { shortAge } from '../../../../i18n/duration.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { call } from '../../../bridge/bridge.ts'
import { ProgressMark } from '../../../ui/badge.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { useOpening } from '../opening-store.ts'
import { useSettled } from './use-settled.ts'
import css from '../opening.module.css'

const REST = 250

/** Tickets of the same person or client, and of the same words; opening one leaves the draft where it is. */
export function SimilarPanel({ profile }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  const similar = useSimilar()
  const channel = useOpening((state) => state.draft.channel)
  const now = useNow()
  return (
    <section className={css.section} aria-label={say('opening.similar')}>
      <Hidden>
        <span role="status">
          {similar.length === 0 ? '' : say('opening.similar.count', { count: similar.length })}
        </span>
      </Hidden>
      <h2 className={css.heading}>{say('opening.similar')}</h2>
      {similar.length === 0 ? (
        <p className={css.aside}>{say('opening.similar.none')}</p>
      ) : (
        <>
          <ul className={css.similar}>
            {similar.map((ticket) => (
              <li key={ticket.id}>
                <a
                  className={css.ticket}
                  href={`#/ticket/${ticket.id}`}
                  data-hint={say('opening.similar.open')}
                >
                  <span className={css.line}>
                    <ProgressMark progress={ticket.phase === 'open' ? ticket.waitsFor : ticket.phase} />
                    <span className={css.code}>{ticket.code}</span>
                    <span>{ticket.status.name}</span>
                    <span className={css.age}>{shortAge(say, now - ticket.openedAt)}</span>
                  </span>
                  <bdi className={css.subject}>{ticket.subject || say('queue.noSubject')}</bdi>
                  <span className={css.why}>{whyOf(say, ticket, { profile, channel })}</span>
                </a>
              </li>
            ))}
          </ul>
          <p className={css.aside}>{say('opening.similar.kept')}</p>
        </>
      )}
    </section>
  )
}

interface Asking {
  readonly profile: ProfileView
  readonly channel: string | null
}

/** Why it is shown, and where it is the same matter, what the rule of channels makes of it (XT-05). */
function whyOf(say: Say, ticket: SimilarTicket, { profile, channel }: Asking): string {
  const who = say(`opening.similar.${ticket.because}`)
  if (!ticket.sameWords || channel === null) return who
  if (ticket.channel.id === channel) return `${who} · ${say('opening.similar.sameChannel')}`
  return profile.rules.ownChannelOnly
    ? `${who} · ${say('opening.similar.otherChannel', { channel: ticket.channel.name })}`
    : who
}

/** Asked once the hand rests; an answer to an older question is dropped, and until a new one comes the old stays. */
function useSimilar(): readonly SimilarTicket[] {
  const { profile, client, subject } = useOpening((state) => state.draft)
  const [similar, setSimilar] = useState<readonly SimilarTicket[]>([])
  const account = client?.account.id ?? null
  const contact = client?.contact?.id ?? null
  const words = useSettled(subject, REST)
  useEffect(() => {
    let asked = true
    const input = { profile, account, contact, subject: words.slice(0, 4000) }
    void call('ticket.similar', input).then((answer) => asked && answer.ok && setSimilar(answer.value))
    return () => {
      asked = false
    }
  }, [profile, account, contact, words])
  return similar
}
