import type { Actor } from '../../../src/domain/access/actor.ts'
import { ROLES, type Role } from '../../../src/domain/access/role.ts'
import type { Profile } from '../../../src/domain/profile/profile.ts'
import type { TicketCommand, TicketCommandKind } from '../../../src/domain/ticket/command.ts'
import type { Ticket } from '../../../src/domain/ticket/ticket.ts'
import type { AccountId, AgentId, DeviceId, EventId, TicketCode } from '../../../src/domain/value/id.ts'
import { type Instant, instant, MINUTE } from '../../../src/domain/value/instant.ts'
import { message, reply } from './samples.ts'

/** Choices out of a stream of numbers between 0 and 1: the same stream, the same choices. */
export class Chance {
  readonly #next: () => number
  #ids = 0

  constructor(next: () => number) {
    this.#next = next
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  happens(share: number): boolean {
    return this.#next() < share
  }

  of<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }

  /** One of the list, or null, as often where the list is short. */
  perhaps<T>(list: readonly T[]): T | null {
    return list.length > 0 && this.happens(0.6) ? this.of(list) : null
  }

  id(): EventId {
    return `00000000-0000-8000-8000-${(this.#ids++).toString(16).padStart(12, '0')}` as EventId
  }
}

export interface Move {
  readonly command: TicketCommand
  readonly actor: Actor
  readonly role: Role | null
}

const AGENTS = ['ana', 'beto', 'caio'] as const
const ACCOUNTS = ['loja', 'mercado'].map((name) => name as AccountId)
const device = 'device-1' as DeviceId

export function openingBy(chance: Chance, profile: Profile, at: Instant): TicketCommand {
  return {
    kind: 'openTicket',
    code: `A-${chance.below(9_999)}` as TicketCode,
    at,
    channel: chance.of(profile.channels.filter(({ opens }) => opens === 'yes' || opens === 'withReason')).id,
    channelReason: 'sem internet na loja',
    account: null,
    contact: null,
    plan: chance.perhaps(profile.plans)?.id ?? null,
    severity: chance.perhaps(profile.severities)?.id ?? null,
    type: chance.perhaps(profile.types)?.id ?? null,
    base: chance.happens(0.15) ? 'homologation' : 'production',
    subject: 'Ajuda',
    client: 'Maria',
    continues: null,
    opening: null,
    message: chance.happens(0.5) ? message(chance.id(), at) : null,
  }
}

/** Any command that may come to a ticket, sensible or not; some of its instants lie in the past, few in the future. */
export function moveBy(chance: Chance, profile: Profile, ticket: Ticket, now: Instant): Move {
  const command = COMMANDS[chance.of(KINDS)](chance, { profile, ticket, now })
  if (chance.happens(0.2)) return { command, actor: { system: 'mail', device }, role: null }
  return { command, actor: { agent: chance.of(AGENTS) as AgentId, device }, role: chance.of(ROLES) }
}

interface Scene {
  readonly profile: Profile
  readonly ticket: Ticket
  readonly now: Instant
}

type Making = (chance: Chance, scene: Scene) => TicketCommand

const earlier = (chance: Chance, now: Instant): Instant =>
  instant(now - (chance.happens(0.4) ? 0 : chance.below(600) * MINUTE) + (chance.happens(0.05) ? 1 : 0))

const replyOf = (chance: Chance, ticket: Ticket): EventId =>
  chance.perhaps([...ticket.replies.keys()]) ?? chance.id()

const why = (chance: Chance) =>
  chance.happens(0.7)
    ? ({ because: 'analysis', reason: 'visto' } as const)
    : ({ because: null, reason: '' } as const)

const COMMANDS: Readonly<Record<Exclude<TicketCommandKind, 'openTicket' | 'sequence'>, Making>> = {
  receiveMessage: (chance, { now }) => ({
    kind: 'receiveMessage',
    message: message(chance.id(), earlier(chance, now), { automatic: chance.happens(0.2) }),
  }),
  recordBounce: (chance, { ticket, now }) => ({
    kind: 'recordBounce',
    id: chance.id(),
    at: now,
    reply: replyOf(chance, ticket),
    permanent: chance.happens(0.5),
    detail: '550',
    raw: null,
  }),
  queueReply: (chance, { ticket }) => ({
    kind: 'queueReply',
    id: chance.id(),
    base: chance.happens(0.9) ? ticket.newestMessage : null,
    diagnosis: chance.happens(0.4),
    forward: chance.happens(0.2),
    body: reply,
  }),
  withdrawReply: (chance, { ticket }) => ({ kind: 'withdrawReply', reply: replyOf(chance, ticket) }),
  recordSentMail: (chance, { now }) => ({
    kind: 'recordSentMail',
    id: chance.id(),
    at: earlier(chance, now),
    body: reply,
    attachments: [],
    attachmentNames: [],
    raw: null,
  }),
  confirmDelivery: (chance, { ticket, now }) => ({
    kind: 'confirmDelivery',
    reply: replyOf(chance, ticket),
    at: earlier(chance, now),
    by: chance.of(['channel', 'outside']),
  }),
  failDelivery: (chance, { ticket }) => ({
    kind: 'failDelivery',
    reply: replyOf(chance, ticket),
    permanent: chance.happens(0.5),
    detail: '421',
  }),
  addNote: (chance) => ({ kind: 'addNote', text: 'visto', mentions: [chance.of(AGENTS) as AgentId] }),
  changeClient: (chance, { profile }) => ({
    kind: 'changeClient',
    account: chance.perhaps(ACCOUNTS),
    contact: null,
    plan: chance.perhaps(profile.plans)?.id ?? null,
    client: 'Loja',
  }),
  confirmIdentity: (chance) => ({
    kind: 'confirmIdentity',
    contact: null,
    reason: chance.happens(0.8) ? 'por telefone' : '',
  }),
  changeSubject: (chance) => ({
    kind: 'changeSubject',
    subject: chance.happens(0.9) ? 'Outro assunto' : ' ',
  }),
  changeBase: (chance) => ({ kind: 'changeBase', base: chance.of(['production', 'homologation']) }),
  checkIntake: (chance, { profile }) => ({
    kind: 'checkIntake',
    provided: profile.rules.intake.filter(() => chance.happens(0.5)),
  }),
  markSpam: () => ({ kind: 'markSpam' }),
  claimTicket: () => ({ kind: 'claimTicket' }),
  assignTicket: (chance) => ({
    kind: 'assignTicket',
    agents: Array.from({ length: chance.below(4) }, () => chance.of(AGENTS) as AgentId),
  }),
  releaseTicket: () => ({ kind: 'releaseTicket' }),
  triageTicket: (chance, { profile }) => ({
    kind: 'triageTicket',
    sector: chance.of(profile.sectors).id,
    severity: chance.perhaps(profile.severities)?.id ?? null,
    type: chance.perhaps(profile.types)?.id ?? null,
    urgency: null,
    complexity: null,
  }),
  changeSeverity: (chance, { profile, ticket }) => ({
    kind: 'changeSeverity',
    severity: chance.perhaps(profile.severities)?.id ?? ticket.severity ?? ('p9' as never),
    ...why(chance),
  }),
  changeType: (chance, { profile, ticket }) => ({
    kind: 'changeType',
    type: chance.perhaps(profile.types)?.id ?? ticket.type ?? ('x' as never),
    ...why(chance),
  }),
  changeStatus: (chance, { profile }) => ({
    kind: 'changeStatus',
    status: chance.of(profile.statuses).status,
  }),
  changeSector: (chance, { profile }) => ({ kind: 'changeSector', sector: chance.of(profile.sectors).id }),
  resolveTicket: () => ({ kind: 'resolveTicket' }),
  closeTicket: () => ({ kind: 'closeTicket' }),
  reopenTicket: () => ({ kind: 'reopenTicket' }),
  redactEvents: (chance, { ticket }) => ({
    kind: 'redactEvents',
    events: [ticket.newestMessage ?? chance.id()],
    basis: 'titular',
  }),
}

const KINDS = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]
