import type { TicketAct } from '../../../contract/calls/ticket-act.ts'
import type { Say } from '../../../i18n/intl.ts'
import { announce } from '../../ui/overlay/live-region.tsx'
import { act } from './ticket-store.ts'

/** Sends a command and, once it is accepted, tells what changed. */
export async function actAloud(say: Say, wanted: TicketAct): Promise<boolean> {
  const done = (await act(wanted)) !== null
  if (done) announce(say(`ticket.done.${wanted.kind}`))
  return done
}
