import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { OtherTickets } from '../../../../contract/views/others.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'
import { ProgressMark } from '../../../ui/badge.tsx'
import css from './side.module.css'

/** Other tickets of whom this one is from, the newest first; followed while it is open. */
export function Others({ ticket, others }: { ticket: TicketView; others: OtherTickets | null }) {
  const intl = useIntl()
  const say = sayIn(intl)
  if (others === null) return <p className={css.none}>{say('others.loading')}</p>
  if (others.rows.length === 0)
    return <p className={css.none}>{say('others.none', { by: others.by ?? 'nobody' })}</p>
  return (
    <>
      <ul className={css.tickets}>
        {others.rows.map(({ id, code, subject, status, phase, waitsFor, openedAt }) => (
          <li key={id}>
            <a className={css.ticket} href={`#/ticket/${id}`}>
              <ProgressMark progress={phase === 'open' ? waitsFor : phase} />
              <span className={css.words}>
                <bdi className={css.subject}>{subject || say('queue.noSubject')}</bdi>
                <span className={css.line}>
                  {code} · {status.name} · {instantWords(intl, openedAt, ticket.now)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {others.total > others.rows.length && (
        <p className={css.none}>{say('others.more', { count: others.total - others.rows.length })}</p>
      )}
    </>
  )
}

/** Asked when the ticket is opened and whenever tickets changed; null until it is there. */
export function useOthers(ticket: string): OtherTickets | null {
  const [others, setOthers] = useState<OtherTickets | null>(null)
  useEffect(() => {
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await call('ticket.others', { ticket })
      if (wanted && answer.ok) setOthers(answer.value)
    }
    void ask()
    const deaf = onChanged((topics) => {
      if (topics === 'all' || topics.includes('queue')) void ask()
    })
    return () => {
      wanted = false
      deaf()
    }
  }, [ticket])
  return others
}
