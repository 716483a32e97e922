import { fileURLToPath } from 'node:url'
import { messageEventId, spaceOfProfile } from '../../../src/application/natural-id.ts'
import { messageKey } from '../../../src/domain/ticket/message.ts'
import type { ProfileId, TicketId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { importMail, type ImportSummary, type ImportWish } from '../../../electron/import/import-mail.ts'
import expected from '../../mail/expected.json' with { type: 'json' }
import { type Workspace, workspace } from '../workspace.ts'

/** After the last message of `tests/mail`, before the one that claims to be of 2033. */
export const AUTUMN = instant(Date.parse('2026-11-23T09:00-03:00'))

export const MAIL = fileURLToPath(new URL('../../mail/', import.meta.url))
export const mailFile = (name: string): string => `${MAIL}${name}`

export const office = (seed = 1): Workspace => workspace(seed, AUTUMN)

export const imports = (
  { ports }: Workspace,
  paths: readonly string[],
  change: Partial<ImportWish> = {},
): Promise<ImportSummary> =>
  importMail(ports, {
    files: paths,
    profile: null,
    deviceCode: 'A',
    authServers: expected.trustedAuthservIds,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...change,
  })

export const handled = ({ opened, appended, known, refused }: ImportSummary): number =>
  opened + appended + known + refused.length

export const counts = ({ opened, appended, known, refused }: ImportSummary) => ({
  opened,
  appended,
  known,
  refused: refused.length,
})

/** The ticket of a message by its Message-ID. */
export function ticketOf({ ports }: Workspace, profile: string, messageId: string): TicketId | null {
  const { digest, store } = ports
  const space = spaceOfProfile(digest, profile as ProfileId)
  return store.ticketOfEvent(messageEventId(digest, space, messageKey(messageId)))
}

export interface Stored {
  readonly events: readonly string[]
  readonly tickets: readonly string[]
}

/** Every id of a fact by mail and of a ticket, sorted. */
export function idsOf({ ports }: Workspace): Stored {
  const { db } = ports.store
  const events = db.all<{ id: string }>`
    SELECT e.text ->> '$.id' AS id FROM event e
    WHERE e.text ->> '$.kind' IN ('ticketOpened', 'messageReceived', 'replyQueued', 'bounced') ORDER BY 1`
  const tickets = db.all<{ id: string }>`SELECT id FROM ticket ORDER BY id`
  return { events: events.map(({ id }) => id), tickets: tickets.map(({ id }) => id) }
}

export const factCount = ({ ports }: Workspace): number =>
  ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM event`?.n ?? 0

export const messagesIn = ({ ports }: Workspace): number =>
  ports.store.db.get<{ n: number }>`
    SELECT count(*) AS n FROM event e WHERE e.text ->> '$.kind' = 'messageReceived'`?.n ?? 0
