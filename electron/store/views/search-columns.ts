import type { TicketBodies, TicketKind, TicketPayloads } from '../../../src/domain/ticket/event.ts'
import type { Address } from '../../../src/domain/ticket/message.ts'

/** The words of a fact by where they stand, as they were written. */
export interface SearchColumns {
  readonly subject: string
  readonly text: string
  /** Who wrote it from outside. */
  readonly sender: string
  /** The client whom it names or to whom it goes. */
  readonly client: string
  readonly others: string
  readonly files: readonly string[]
}

type Columns<K extends TicketKind> = K extends keyof TicketBodies
  ? (body: TicketBodies[K], payload: TicketPayloads[K]) => Partial<SearchColumns>
  : never

/**
 * Where each kind's words stand. A kind that is missing is not searched. What is taken out of the index is made by this
 * table again, so a change to a line that is in use needs a migration that makes the index anew.
 */
const COLUMNS: { readonly [K in keyof TicketBodies]: Columns<K> } = {
  ticketOpened: ({ subject, client, channelReason = '' }, { code }) => ({
    subject: `${code} ${subject}`,
    text: channelReason,
    client,
  }),
  subjectChanged: ({ subject }) => ({ subject }),
  clientChanged: ({ client }) => ({ client }),
  messageReceived: ({ subject, text, from, to, cc, attachmentNames }) => ({
    subject,
    text,
    sender: from ? written([from]) : '',
    others: written([...to, ...cc]),
    files: attachmentNames,
  }),
  replyQueued: ({ subject, text, to, cc, attachmentNames }) => ({
    subject,
    text,
    client: written([...to, ...cc]),
    files: attachmentNames,
  }),
  noteAdded: ({ text, attachmentNames }) => ({ text, files: attachmentNames }),
  deliveryFailed: ({ detail }) => ({ text: detail }),
  bounced: ({ detail }) => ({ text: detail }),
  severityChanged: ({ reason }) => ({ text: reason }),
  typeChanged: ({ reason }) => ({ text: reason }),
  identityConfirmed: ({ reason }) => ({ text: reason }),
}

/** What of a fact is searched; null where its kind holds no words. */
export function searchColumns(kind: string, body: unknown, payload: unknown): SearchColumns | null {
  if (!Object.hasOwn(COLUMNS, kind)) return null
  // The table gives each kind its own body; here the kind is only known as one of them.
  const columns = COLUMNS[kind as keyof TicketBodies] as (
    body: unknown,
    payload: unknown,
  ) => Partial<SearchColumns>
  return { ...NOTHING, ...columns(body, payload) }
}

const NOTHING: SearchColumns = { subject: '', text: '', sender: '', client: '', others: '', files: [] }

const written = (addresses: readonly Address[]): string =>
  addresses.map(({ name, address }) => `${name} ${address}`).join(' ')
