import { ClientCard } from '../features/client/card/client-card.tsx'
import { useTicket } from '../features/ticket/ticket-store.ts'
import { go } from './use-route.ts'

/** The client's card of the ticket that is open. */
export function TicketClient({ ticket: id }: { ticket: string }) {
  const ticket = useTicket((state) => state.ticket)
  if (ticket === null || ticket.id !== id) return null
  return (
    <ClientCard
      ticket={id}
      profile={ticket.profile}
      senderName={ticket.replyTo.to[0]?.name ?? ''}
      fixed={ticket.readOnly}
      onOpen={openClient}
    />
  )
}

export const openClient = (id: string): void => go({ page: 'client', id })
