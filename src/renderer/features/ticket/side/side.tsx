import { type ReactNode, useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { OtherTickets } from '../../../../contract/views/others.ts'
import type { PanelSection } from '../../../../contract/views/panel.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { type Intent, useTicket } from '../ticket-store.ts'
import { Intake } from './intake.tsx'
import { hasLinks, Linked } from './linked.tsx'
import { Others, useOthers } from './others.tsx'
import { readPanel, usePanel } from './panel-store.ts'
import { People } from './people.tsx'
import { Properties } from './properties.tsx'
import { Section } from './section.tsx'
import css from './side.module.css'

interface SideProps {
  readonly ticket: TicketView
  /** Who the client is, drawn by the frame. */
  readonly clientCard?: ReactNode
}

/** What a ticket is and what belongs to it, in sections that fold and move. */
export function Side({ ticket, clientCard }: SideProps) {
  const say = sayIn(useIntl())
  const order = usePanel((state) => state.order)
  const intent = useTicket((state) => state.intent)
  const others = useOthers(ticket.id)
  useEffect(() => void readPanel(), [])
  const shown = order.filter((id) => isShown(id, ticket))
  const content: Readonly<Record<PanelSection, ReactNode>> = {
    properties: <Properties ticket={ticket} />,
    people: <People ticket={ticket} />,
    client: clientCard ?? <bdi>{ticket.client || say('queue.noClient')}</bdi>,
    intake: <Intake ticket={ticket} />,
    others: <Others ticket={ticket} others={others} />,
    linked: <Linked ticket={ticket} />,
  }
  return (
    <aside className={css.side} aria-label={say('ticket.panel')}>
      {shown.map((id) => (
        <Section
          key={id}
          id={id}
          shown={shown}
          wanted={isWanted(id, intent)}
          {...noteOf(say, id, { ticket, others })}
        >
          {content[id]}
        </Section>
      ))}
    </aside>
  )
}

function isShown(id: PanelSection, ticket: TicketView): boolean {
  if (id === 'intake') return ticket.intake.items.length > 0
  return id !== 'linked' || hasLinks(ticket)
}

const FIELDS: readonly (Intent | null)[] = ['status', 'severity', 'sector', 'type']

const isWanted = (id: PanelSection, intent: Intent | null): boolean =>
  id === 'people' ? intent === 'people' : id === 'properties' && FIELDS.includes(intent)

interface Noted {
  readonly ticket: TicketView
  readonly others: OtherTickets | null
}

function noteOf(say: Say, id: PanelSection, { ticket, others }: Noted): { readonly note?: string } {
  if (id === 'others') return others === null || others.total === 0 ? {} : { note: String(others.total) }
  if (id !== 'intake') return {}
  const missing = ticket.intake.items.length - ticket.intake.provided.length
  return missing === 0 ? {} : { note: say('panel.intake.missing', { count: missing }) }
}
