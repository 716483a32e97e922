import { agentNames } from '../../../electron/queries/agent.ts'
import { search } from '../../../electron/queries/search.ts'
import { nodeDigest } from '../../../electron/host/digest.ts'
import type { OpenStore } from '../../../electron/store/fact-store.ts'
import type { SearchAnswer } from '../../../src/contract/views/search.ts'
import type { Address, MessageBody } from '../../../src/domain/ticket/message.ts'
import type { EventId, ProfileId, TicketCode, TicketId } from '../../../src/domain/value/id.ts'
import type { BlobHash } from '../../../src/domain/value/id.ts'
import { type Instant, instant } from '../../../src/domain/value/instant.ts'
import { loaded, type ProfileName, valueOf } from '../../profiles/loaded.ts'
import { message, opening, words } from '../../domain/ticket/samples.ts'
import { NOW, type Workspace, workspace } from '../workspace.ts'

/** A letter that opens a ticket or comes to one. */
export interface Letter {
  readonly at?: string
  readonly from?: Address
  readonly subject?: string
  readonly text?: string
  readonly files?: readonly string[]
}

/** A workspace in which tickets are opened, written to and searched for. */
export interface SearchDesk extends Workspace {
  /** Opens a ticket by mail. */
  opens(letter: Letter & { readonly client?: string; readonly profile?: ProfileName }): TicketId
  /** Another mail on it; answers its fact. */
  gets(ticket: TicketId, letter: Letter): EventId
  /** Codes of the found tickets, in their order. */
  finds(phrase: string): readonly string[]
  answers(phrase: string, change?: Partial<Parameters<typeof search>[1]>): SearchAnswer
}

const at = (when: string | undefined, otherwise: Instant): Instant =>
  when === undefined ? otherwise : instant(Date.parse(`${when}-03:00`))

export function searchDesk(seed = 1): SearchDesk {
  const space = workspace(seed)
  const mail = { system: 'mail', device: space.ports.signer.device } as const
  let made = 0
  const next = (kind: string): string => `00000000-0000-8000-${kind}000-${String(++made).padStart(12, '0')}`
  const incoming = ({ at: when, from, subject = 'Ajuda', text = 'Não funciona.', files = [] }: Letter) => {
    const body: MessageBody = {
      ...words,
      ...(from ? { from } : {}),
      subject,
      text,
      attachmentNames: files,
      contentIds: files.map(() => null),
    }
    const attachments = files.map(() => ({
      blob: '0'.repeat(64) as BlobHash,
      size: 3,
      mediaType: 'text/plain',
      inline: false,
    }))
    return message(next('a'), at(when, space.clock.now()), { body, attachments })
  }
  const answers: SearchDesk['answers'] = (phrase, change = {}) =>
    found(space.ports.store, space, phrase, change)
  return {
    ...space,
    answers,
    finds: (phrase) => answers(phrase).tickets.map(({ ticket }) => ticket.code),
    opens: (letter) => {
      const id = next('9') as TicketId
      const number = space.ports.store.nextNumber('A')
      const first = incoming(letter)
      const profile = letter.profile ?? 'xtech'
      const command = opening(loaded(profile), {
        at: first.at,
        code: `A-${number}` as TicketCode,
        subject: letter.subject ?? 'Ajuda',
        client: letter.client ?? 'Maria',
        opening: next('b') as EventId,
        message: first,
      })
      valueOf(space.runs(id, command, { actor: mail, profile: profile as ProfileId }))
      return id
    },
    gets: (ticket, letter) => {
      const came = incoming(letter)
      valueOf(space.runs(ticket, { kind: 'receiveMessage', message: came }, { actor: mail }))
      return came.id
    },
  }
}

/** What a store answers to a phrase at the moment, at a desk in São Paulo. */
export function found(
  store: OpenStore,
  { agent, clock = { now: () => NOW } }: { readonly agent: string; readonly clock?: { now(): Instant } },
  phrase: string,
  change: Partial<Parameters<typeof search>[1]> = {},
): SearchAnswer {
  return search(store.db, {
    phrase,
    from: null,
    limit: 50,
    now: clock.now(),
    zone: 'America/Sao_Paulo',
    agent,
    agents: agentNames(store.db),
    profiles: store.currentProfiles().map(({ profile }) => profile),
    digest: nodeDigest,
    profileOf: (version) => store.profileOf(version),
    ...change,
  })
}
