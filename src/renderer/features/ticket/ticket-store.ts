import { create } from 'zustand'
import type { TicketAct } from '../../../contract/calls/ticket-act.ts'
import type { TicketView } from '../../../contract/views/ticket.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call, onChanged } from '../../bridge/bridge.ts'
import { keptEntries } from './timeline/kept-entries.ts'

/** Where the focus goes once the ticket is there. */
export type Intent =
  | 'read'
  | 'reply'
  | 'note'
  | 'forward'
  | 'status'
  | 'severity'
  | 'sector'
  | 'type'
  | 'people'
  | 'spam'

interface TicketState {
  readonly id: string | null
  readonly ticket: TicketView | null
  /** Why the ticket could not be read. */
  readonly failure: Failure | null
  /** The act under way, or the one that was refused and why. */
  readonly busy: TicketAct['kind'] | null
  readonly refused: { readonly act: TicketAct['kind']; readonly failure: Failure } | null
  readonly intent: Intent | null
  /** Entries that were not seen here when the ticket was opened, and what came while it is. */
  readonly fresh: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()
const CLOSED = {
  ticket: null,
  failure: null,
  busy: null,
  refused: null,
  intent: null,
  fresh: NOTHING,
} as const

/** While a ticket is open its counted time is asked again this often; the window computes none itself. */
const REFRESH = 30_000

export const useTicket = create<TicketState>(() => ({ id: null, ...CLOSED }))

/** Opens a ticket and follows its changes; returns the end of that. */
export function watchTicket(id: string): () => void {
  if (useTicket.getState().id !== id)
    useTicket.setState({ ...CLOSED, id, intent: useTicket.getState().intent })
  useTicket.setState((state) => ({ intent: state.intent ?? 'read', fresh: NOTHING }))
  void read(id)
  const timer = setInterval(() => document.hidden || isBroken() || void read(id), REFRESH)
  const deaf = onChanged((topics) => {
    if (topics === 'all' || topics.includes(`ticket:${id}`)) void read(id)
  })
  return () => {
    clearInterval(timer)
    deaf()
  }
}

export const setIntent = (intent: Intent | null): void => useTicket.setState({ intent })

export const dismissRefusal = (): void => useTicket.setState({ refused: null })

/**
 * Sends a command and waits until what it made is shown. The facts it made; null where it was not accepted, and
 * then the refusal is kept to be shown where the act began.
 */
export async function act(wanted: TicketAct): Promise<readonly string[] | null> {
  const { id, busy } = useTicket.getState()
  if (id === null || busy !== null) return null
  useTicket.setState({ busy: wanted.kind, refused: null })
  const answer = await call('ticket.act', { ticket: id, act: wanted })
  if (answer.ok || 'refusal' in answer) await read(id)
  if (useTicket.getState().id === id)
    useTicket.setState({ busy: null, refused: answer.ok ? null : { act: wanted.kind, failure: answer } })
  return answer.ok ? answer.value.events : null
}

/** A ticket whose log is damaged does not mend by being read again, and each try is a fault in the log. */
function isBroken(): boolean {
  const { failure } = useTicket.getState()
  return failure !== null && 'fault' in failure
}

async function read(id: string): Promise<void> {
  const answer = await call('ticket.read', { ticket: id })
  const { id: now, ticket, fresh } = useTicket.getState()
  if (now !== id) return
  if (!answer.ok) return useTicket.setState({ failure: answer })
  const timeline = keptEntries(ticket?.timeline ?? [], answer.value.timeline)
  useTicket.setState({
    ticket: { ...answer.value, timeline },
    failure: null,
    fresh: withAdded(fresh, answer.value.unseen),
  })
  tellSeen(answer.value)
}

/** The same set where nothing is added. */
const withAdded = (known: ReadonlySet<string>, added: readonly string[]): ReadonlySet<string> =>
  added.every((id) => known.has(id)) ? known : new Set([...known, ...added])

/** What a hidden window received was not seen; once it is shown again everything is read anew. */
function tellSeen({ id, end }: TicketView): void {
  if (document.hidden || told === `${id} ${end}`) return
  told = `${id} ${end}`
  void call('ticket.seen', { ticket: id, event: end })
}

/** What was told last: a reading each half minute need not say it again. */
let told = ''
