import type { TicketView } from '../../../contract/views/ticket.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { claimActive } from '../../features/queue/claim.ts'
import { activeRow } from '../../features/queue/queue-store.ts'
import { remind } from '../../features/reminders/reminder-store.ts'
import { actAloud } from '../../features/ticket/act-aloud.ts'
import { openAudit } from '../../features/ticket/audit/audit-store.ts'
import { openSendMenu } from '../../features/ticket/composer/foot.tsx'
import { type Intent, setIntent, useTicket } from '../../features/ticket/ticket-store.ts'
import { useWorkspace } from '../../features/workspace/workspace-store.ts'
import { announce } from '../../ui/overlay/live-region.tsx'
import type { Command, Place, Run } from './command.ts'
import { openActive } from './list-commands.ts'

/** What is done to the ticket that is open, or to that of the row with the focus. */
export const TICKET_COMMANDS: readonly Command[] = [
  {
    id: 'claim',
    label: 'command.claim',
    icon: 'mine',
    key: 'c',
    acts: 'list',
    group: 'ticket',
    runs: { queue: (place) => void claimed(place), ticket: acting('claim') },
    offered: (place) =>
      place.route.page === 'ticket'
        ? onOneThat((ticket) => ticket.phase !== 'closed' && !isMine(ticket))(place)
        : activeRow() !== undefined && activeRow()?.owner?.id !== me(),
  },
  { ...toPart('reply', 'r'), icon: 'reply', offered: onOneThat(({ phase }) => phase !== 'closed') },
  { ...toPart('note', 'i'), icon: 'note', offered: onOneThat(({ phase }) => phase !== 'closed') },
  {
    ...toPart('forward', 'f'),
    runs: { ticket: () => setIntent('forward') },
    icon: 'forward',
    offered: onOneThat(({ phase }) => phase !== 'closed'),
  },
  { icon: 'status', ...toPart('status', 'e'), offered: onOneThat() },
  {
    icon: 'severity',
    ...toPart('severity', 's'),
    offered: onOneThat(({ choices }) => choices.severities.length > 0),
  },
  { icon: 'move', ...toPart('sector', 'm'), offered: onOneThat() },
  { ...toPart('people', 'a'), icon: 'mine', offered: onOneThat(({ phase }) => phase !== 'closed') },
  { icon: 'type', ...toPart('type', 'y'), offered: onOneThat(({ choices }) => choices.types.length > 0) },
  {
    id: 'remind',
    label: 'command.remind',
    icon: 'bell',
    key: 'l',
    acts: 'list',
    group: 'ticket',
    runs: { queue: remindRow, ticket: remindOpen },
    offered: ({ route }) => (route.page === 'ticket' ? useTicket.getState().ticket : activeRow()) != null,
  },
  {
    ...button('spam', 'command.spam'),
    icon: 'block',
    runs: { ticket: () => setIntent('spam') },
    offered: onOneThat(({ phase }) => phase !== 'closed'),
  },
  {
    ...button('release', 'command.release'),
    runs: { ticket: acting('release') },
    icon: 'undo',
    offered: onOneThat((ticket) => ticket.phase !== 'closed' && isMine(ticket)),
  },
  {
    ...button('resolve', 'command.resolve'),
    icon: 'resolved',
    runs: { ticket: acting('resolve') },
    offered: onOneThat(({ phase }) => phase === 'open'),
  },
  {
    ...button('closeTicket', 'command.closeTicket'),
    icon: 'closed',
    runs: { ticket: acting('close') },
    offered: onOneThat(({ phase }) => phase === 'resolved'),
  },
  {
    ...button('reopen', 'command.reopen'),
    icon: 'back',
    runs: { ticket: acting('reopen') },
    offered: onOneThat(({ phase }) => phase !== 'open'),
  },
  {
    ...button('audit', 'command.audit'),
    icon: 'shield',
    runs: { ticket: () => openAudit() },
    offered: () => useTicket.getState().ticket !== null,
  },
  {
    id: 'send',
    label: 'command.send',
    key: 'Mod+Enter',
    acts: 'shown',
    group: 'ticket',
    runs: { ticket: () => undefined },
    inPalette: false,
  },
  {
    id: 'sendAnd',
    label: 'command.sendAnd',
    key: 'Mod+.',
    acts: 'anywhere',
    group: 'ticket',
    runs: { ticket: () => void openSendMenu() },
    offered: onOneThat(({ phase }) => phase !== 'closed'),
  },
]

/** A part of the ticket that a key opens; from the list, the ticket opens there. */
function toPart(id: Exclude<Intent, 'read'>, key: string) {
  const runs = { queue: () => openActive(id), ticket: () => setIntent(id) }
  return { id, label: `command.${id}`, key, acts: 'list', group: 'ticket', runs } as const
}

function button<Id extends string, Label extends string>(id: Id, label: Label) {
  return { id, label, key: null, acts: 'shown', group: 'ticket' } as const
}

function acting(kind: 'claim' | 'release' | 'resolve' | 'close' | 'reopen'): Run {
  return ({ say }) => void actAloud(say, { kind })
}

/** On the list: a row has the focus. In the ticket: it can be written to and fits. */
function onOneThat(fits: (ticket: TicketView) => boolean = () => true): (place: Place) => boolean {
  return ({ route }) => {
    if (route.page !== 'ticket') return activeRow() !== undefined
    const { ticket } = useTicket.getState()
    return ticket !== null && !ticket.readOnly && fits(ticket)
  }
}

const me = (): string | undefined => useWorkspace.getState().workspace?.agent.id

const isMine = ({ responsible }: TicketView): boolean => responsible.some(({ id }) => id === me())

function remindRow(): void {
  const row = activeRow()
  if (row !== undefined) remind({ ticket: row.id, code: row.code })
}

function remindOpen(): void {
  const { ticket } = useTicket.getState()
  if (ticket !== null) remind({ ticket: ticket.id, code: ticket.code })
}

async function claimed({ say }: Place): Promise<void> {
  const outcome = await claimActive()
  if (outcome === null) return
  announce(
    outcome.failure === null
      ? say('queue.claimed', { code: outcome.code })
      : failureWords(say, outcome.failure),
  )
}
