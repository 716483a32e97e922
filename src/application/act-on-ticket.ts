import type { TicketAct } from '../contract/calls/ticket-act.ts'
import { agentOf, type Actor } from '../domain/access/actor.ts'
import type { Files, TicketCommand } from '../domain/ticket/command.ts'
import { messageKey } from '../domain/ticket/message.ts'
import { effectNow, ownerOf, type Ticket } from '../domain/ticket/ticket.ts'
import {
  type AgentId,
  type EventId,
  type SectorId,
  type SeverityId,
  type StatusId,
  type TicketId,
  type TypeId,
  uuidV7,
} from '../domain/value/id.ts'
import { instant } from '../domain/value/instant.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { messageEventId, noteEventId, spaceOfProfile } from './natural-id.ts'
import type { Blob, Ports } from './ports.ts'
import { runTicketCommand } from './run-ticket-command.ts'

export interface TicketActRequest {
  readonly ticket: TicketId
  readonly act: TicketAct
  readonly actor: Actor
  /** The files that the act names, in its order. */
  readonly files?: readonly SentFile[]
}

/** A file as it leaves: its content, and what its magic bytes say it is. */
export interface SentFile {
  readonly blob: Blob
  readonly name: string
  readonly mediaType: string
}

/**
 * What an agent does on the screen, as a command: the act's words become ids of the profile, which `decide` judges,
 * and a reply gets its Message-ID and subject. What was written under a draft's id is one fact however often it is
 * sent: an answer that got lost on its way doubles nothing. Refusals: those of `runTicketCommand`, and
 * `recipientUnreachable` for somebody without an address, to whom it was not said by another way.
 */
export function actOnTicket(
  ports: Ports,
  { ticket, act, actor, files = [] }: TicketActRequest,
): Result<readonly EventId[]> {
  return ports.store.transact(() => {
    const loaded = ports.store.ticket(ticket)
    if (!loaded) return refuse({ kind: 'ticketNotFound', ticket })
    if (act.kind === 'assign') {
      const stranger = act.agents.find((agent) => ports.store.roleOf(agent as AgentId) === null)
      if (stranger !== undefined) return refuse({ kind: 'agentUnknown', agent: stranger })
    }
    if (act.kind !== 'reply' && act.kind !== 'note') {
      const command = commandOf({ ports, ticket: loaded.ticket, actor }, act)
      return runTicketCommand(ports, { ticket, actor, command })
    }
    const unreachable = act.kind === 'reply' && !act.outside && act.to.find(({ address }) => address === '')
    if (unreachable) return refuse({ kind: 'recipientUnreachable', name: unreachable.name })
    const words =
      act.kind === 'reply' ? replyOf(ports, loaded.ticket, act) : noteOf(ports, loaded.ticket, act)
    if (words.id && ports.store.ticketOfEvent(words.id) === ticket) return accept([words.id])
    const command = { ...words, files: filesOf(files) }
    const next = act.kind === 'reply' ? besides(ports, words.id, { ticket: loaded.ticket, act, actor }) : []
    return runTicketCommand(ports, {
      ticket,
      actor,
      command: next.length > 0 ? { kind: 'sequence', commands: [command, ...next] } : command,
      blobs: files.map(({ blob }) => blob),
    })
  })
}

/** Files as a command names them. */
export const filesOf = (files: readonly SentFile[]): Files => ({
  attachments: files.map(({ blob, mediaType }) => ({
    blob: blob.hash,
    size: blob.bytes.length,
    mediaType,
    inline: false,
  })),
  names: files.map(({ name }) => name),
})

/** What was said by another way is delivered at once; then whose the ticket is, and its status. */
function besides(
  { clock }: Ports,
  reply: EventId | undefined,
  { ticket, act, actor }: { readonly ticket: Ticket; readonly act: Act<'reply'>; readonly actor: Actor },
): readonly TicketCommand[] {
  const said: readonly TicketCommand[] =
    act.outside && reply ? [{ kind: 'confirmDelivery', reply, at: clock.now(), by: 'outside' }] : []
  return act.after ? [...said, ...afterwards(ticket, act.after, actor)] : said
}

/** What one press does besides: whose the ticket is then, and its next status. What is so already is left out. */
function afterwards(ticket: Ticket, { status, owner }: After, actor: Actor): readonly TicketCommand[] {
  const agent = agentOf(actor)
  const commands: TicketCommand[] = []
  // Before the claim, which moves a new ticket on by itself where nobody said to what.
  if (status !== null && status !== effectNow(ticket).status)
    commands.push({ kind: 'changeStatus', status: status as StatusId })
  if (owner === 'me' && ownerOf(ticket) !== agent) commands.push({ kind: 'claimTicket' })
  if (owner === 'nobody' && agent && ticket.responsible.includes(agent))
    commands.push({ kind: 'releaseTicket' })
  return commands
}

type After = Act<'after'>['after']

type Act<K extends TicketAct['kind']> = Extract<TicketAct, { kind: K }>
type Command<K extends TicketCommand['kind']> = Extract<TicketCommand, { kind: K }>

/** The host part of our Message-IDs: reserved, since no name of a real host belongs in them. */
const MESSAGE_HOST = 'plantao.invalid'

function replyOf(ports: Ports, ticket: Ticket, act: Act<'reply'>): Command<'queueReply'> {
  const messageId = `${act.draft ?? newId(ports)}@${MESSAGE_HOST}`
  return {
    kind: 'queueReply',
    id: messageEventId(ports.digest, spaceOfProfile(ports.digest, ticket.profile), messageKey(messageId)),
    base: act.base as EventId | null,
    diagnosis: act.diagnosis,
    forward: act.forward ?? false,
    // The ticket's own subject comes before it at the hand-over: until then it stands in one place, and can go from it.
    body: {
      to: act.to,
      cc: act.cc,
      bcc: act.bcc ?? [],
      subject: `[${ticket.code}]`,
      text: act.text,
      messageId,
    },
  }
}

function noteOf(ports: Ports, ticket: Ticket, act: Act<'note'>): Command<'addNote'> {
  const space = spaceOfProfile(ports.digest, ticket.profile)
  const id = noteEventId(ports.digest, space, act.draft ?? newId(ports))
  return {
    kind: 'addNote',
    id,
    text: act.text,
    mentions: (act.mentions ?? []).map((agent) => agent as AgentId),
  }
}

const newId = ({ clock, random }: Ports): string => uuidV7(clock.now(), random.bytes(10))

interface Situation {
  readonly ports: Ports
  readonly ticket: Ticket
  readonly actor: Actor
}

type Slight = Exclude<TicketAct, Act<'reply' | 'note'>>

/** An act without words of its own, as a command. */
function commandOf({ ports, ticket, actor }: Situation, act: Slight): TicketCommand {
  switch (act.kind) {
    case 'after':
      return { kind: 'sequence', commands: afterwards(ticket, act.after, actor) }
    case 'assign':
      return { kind: 'assignTicket', agents: act.agents.map((agent) => agent as AgentId) }
    case 'confirmIdentity':
      return { kind: 'confirmIdentity', contact: ticket.contact, reason: act.reason }
    case 'subject':
      return { kind: 'changeSubject', subject: act.subject }
    case 'base':
      return { kind: 'changeBase', base: act.base }
    case 'intake':
      return { kind: 'checkIntake', provided: act.provided }
    case 'spam':
      return { kind: 'markSpam' }
    case 'withdraw':
      return { kind: 'withdrawReply', reply: act.reply as EventId }
    case 'claim':
      return { kind: 'claimTicket' }
    case 'release':
      return { kind: 'releaseTicket' }
    case 'sentOutside': {
      const at = act.at === null ? ports.clock.now() : instant(act.at)
      return { kind: 'confirmDelivery', reply: act.reply as EventId, at, by: 'outside' }
    }
    case 'status':
      return { kind: 'changeStatus', status: act.status as StatusId }
    case 'sector':
      return { kind: 'changeSector', sector: act.sector as SectorId }
    case 'severity':
      return {
        kind: 'changeSeverity',
        severity: act.severity as SeverityId,
        because: act.because,
        reason: act.reason,
      }
    case 'type':
      return { kind: 'changeType', type: act.type as TypeId, because: act.because, reason: act.reason }
    case 'triage':
      return {
        kind: 'triageTicket',
        sector: act.sector as SectorId,
        severity: act.severity as SeverityId | null,
        type: act.type as TypeId | null,
        urgency: act.urgency ?? null,
        complexity: act.complexity ?? null,
      }
    case 'resolve':
      return { kind: 'resolveTicket' }
    case 'close':
      return { kind: 'closeTicket' }
    case 'reopen':
      return { kind: 'reopenTicket' }
    case 'redact':
      return { kind: 'redactEvents', events: act.events.map((id) => id as EventId), basis: act.basis }
  }
}
