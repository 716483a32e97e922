import { useTicket } from '../../features/ticket/ticket-store.ts'

interface Recent {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly client: string
}

const MOST = 6
let recent: readonly Recent[] = []

/** Takes down which tickets were opened; returns the end of that. In memory alone: what is removed must not stay. */
export const watchRecent = (): (() => void) =>
  useTicket.subscribe(({ ticket }) => {
    if (ticket === null) return
    const { id, code, subject, client } = ticket
    recent = [{ id, code, subject, client }, ...recent.filter((other) => other.id !== id)].slice(0, MOST)
  })

/** Newest first, without the one that is open. */
export const recentTickets = (open: string | null): readonly Recent[] =>
  recent.filter(({ id }) => id !== open)
