import type { Named } from '../../../../contract/views/named.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { isMailAddress } from '../../../../domain/ticket/mail-address.ts'

export interface Writer {
  readonly me: Named | null
  /** A due instant as the client reads it. */
  readonly instantOf: (at: number) => string
  /** The status that sending sets, where it sets one. */
  readonly nextStatus: string | null
}

/**
 * What a template's variables stand for on this ticket. What is not known is empty, and becomes a gap: a greeting
 * with an address in place of a name reads as if nobody had looked.
 */
export function templateValues(ticket: TicketView, { me, instantOf, nextStatus }: Writer) {
  const due = dueAt(ticket)
  const next = ticket.choices.statuses.find(({ id }) => id === nextStatus)
  return {
    cliente: nameOfClient(ticket),
    ticket: ticket.code,
    assunto: ticket.subject,
    agente: me?.name ?? '',
    equipe: ticket.profile.name,
    status: (next ?? ticket.status).name,
    prazo: due === null ? '' : instantOf(due),
  }
}

function nameOfClient({ replyTo, client }: TicketView): string {
  const name = replyTo.to[0]?.name ?? ''
  if (name !== '' && !isMailAddress(name)) return name
  return isMailAddress(client) ? '' : client
}

/**
 * The promise that the client waits for: the solution's, else the nearest other one that still runs. One that has
 * passed, or that rests on a severity nobody judged yet (AMB-24), is no word to give.
 */
function dueAt({ clocks, now }: TicketView): number | null {
  const given = clocks.flatMap(({ clock, reading: { dueAt: due, stoppedAt, provisional } }) =>
    due !== null && stoppedAt === null && !provisional && due > now ? [{ clock, due: Number(due) }] : [],
  )
  const solution = given.find(({ clock }) => clock === 'resolution')
  return solution?.due ?? given.map(({ due }) => due).toSorted((a, b) => a - b)[0] ?? null
}
