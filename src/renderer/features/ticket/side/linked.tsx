import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import css from './side.module.css'

/** The closed ticket that this one goes on from, and those that go on from it (AMB-22). */
export function Linked({ ticket }: { ticket: TicketView }) {
  const say = sayIn(useIntl())
  const links = [
    ...(ticket.continues === null ? [] : [{ ...ticket.continues, how: 'continues' as const }]),
    ...ticket.continuedBy.map((link) => ({ ...link, how: 'continuedBy' as const })),
  ]
  return (
    <ul className={css.tickets}>
      {links.map(({ id, code, how }) => (
        <li key={id}>
          <a className={css.ticket} href={`#/ticket/${id}`}>
            {say(`ticket.${how}`, { code })}
          </a>
        </li>
      ))}
    </ul>
  )
}

export const hasLinks = ({ continues, continuedBy }: TicketView): boolean =>
  continues !== null || continuedBy.length > 0
