import { useCallback, useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ClientTickets as Tickets } from '../../../../contract/views/client.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'
import { ProgressMark } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { aboutClients } from '../topics.ts'
import css from './page.module.css'

const FIRST = 20
const MOST = 500

/** What the client asked: open tickets before the rest. */
export function ClientTickets({ account }: { account: string }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const [limit, setLimit] = useState(FIRST)
  const tickets = useTickets(account, limit)
  if (tickets === null) return null
  const { rows, total } = tickets
  return (
    <section className={css.section} aria-label={say('client.tickets')}>
      <div className={css.sectionHead}>
        <h2>{say('client.tickets')}</h2>
        <span className={css.count}>{intl.formatNumber(total)}</span>
      </div>
      {total === 0 && <p className={css.none}>{say('client.tickets.none')}</p>}
      <ul className={css.tickets}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {rows.length < Math.min(total, MOST) && (
        <div>
          <Button size="s" look="quiet" onPress={() => setLimit(Math.min(limit * 5, MOST))}>
            {say('client.tickets.more')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Row({ row }: { row: Tickets['rows'][number] }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const mark = row.phase === 'open' ? row.waitsFor : row.phase
  return (
    <li>
      <a className={css.ticket} href={`#/ticket/${row.id}`}>
        <ProgressMark progress={mark} />
        <span className={css.ticketCode}>{row.code}</span>
        <bdi className={css.ticketSubject}>{row.subject || say('queue.noSubject')}</bdi>
        <span className={css.ticketFact}>{row.status.name}</span>
        <span className={css.ticketFact}>{instantWords(intl, row.openedAt, useNow())}</span>
      </a>
    </li>
  )
}

function useTickets(account: string, limit: number): Tickets | null {
  const [tickets, setTickets] = useState<Tickets | null>(null)
  const read = useCallback(async () => {
    const answer = await call('client.tickets', { account, limit })
    return answer.ok ? answer.value : null
  }, [account, limit])
  useEffect(() => {
    let shown = true
    const show = () => void read().then((found) => shown && found !== null && setTickets(found))
    show()
    const deaf = onChanged((topics) => {
      if (aboutClients(topics)) show()
    })
    return () => {
      shown = false
      deaf()
    }
  }, [read])
  return tickets
}
