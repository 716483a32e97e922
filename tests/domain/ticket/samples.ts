import { expect } from 'vitest'
import type { Actor } from '../../../src/domain/access/actor.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import { statusOfPhase } from '../../../src/domain/profile/find.ts'
import type { Profile } from '../../../src/domain/profile/profile.ts'
import type { IncomingMessage, TicketCommand } from '../../../src/domain/ticket/command.ts'
import { decide } from '../../../src/domain/ticket/decide/decide.ts'
import type { TicketDraft, TicketFact } from '../../../src/domain/ticket/event.ts'
import { foldTicket } from '../../../src/domain/ticket/fold.ts'
import type { MessageBody, ReplyBody } from '../../../src/domain/ticket/message.ts'
import type { Ticket } from '../../../src/domain/ticket/ticket.ts'
import type {
  AgentId,
  DeviceId,
  EventId,
  ProfileVersion,
  TicketCode,
  TicketId,
} from '../../../src/domain/value/id.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'
import { type Refusal } from '../../../src/domain/value/refusal.ts'
import { loaded, type ProfileName } from '../../profiles/loaded.ts'
import { at } from '../calendar/samples.ts'

export type Command<K extends TicketCommand['kind']> = Extract<TicketCommand, { kind: K }>

const DEVICE = 'device-1' as DeviceId
export const ANA = 'ana' as AgentId
export const BETO = 'beto' as AgentId
export const mailActor: Actor = { system: 'mail', device: DEVICE }
export const agentActor = (agent: AgentId): Actor => ({ agent, device: DEVICE })

export const MARIA = { name: 'Maria', address: 'maria@cliente.example' }

export const words: MessageBody = {
  from: MARIA,
  to: [],
  cc: [],
  subject: 'Ajuda',
  text: 'Não funciona.',
  quoted: '',
  html: null,
  messageId: null,
  attachmentNames: [],
  contentIds: [],
}

/** A client's message; `id` is its natural id. */
export const message = (
  id: string,
  when: string | Instant,
  change: Partial<IncomingMessage> = {},
): IncomingMessage => ({
  id: id as EventId,
  at: instantOf(when),
  identity: 'unidentified',
  authenticity: 'absent',
  automatic: false,
  attachments: [],
  raw: null,
  body: words,
  ...change,
})

export const reply: ReplyBody = {
  to: [MARIA],
  cc: [],
  bcc: [],
  subject: '[A-1]',
  text: 'O ticket está em análise.',
  messageId: 'resposta@plantao.invalid',
}

/** A day of working time, Thursday 19 November 2026, in Brasília; `next` is the Monday after it (Friday is off). */
export const thursday = (time: string): Instant => at(`2026-11-19T${time}-03:00`)
export const monday = (time: string): Instant => at(`2026-11-23T${time}-03:00`)

const instantOf = (when: string | Instant): Instant => (typeof when === 'string' ? thursday(when) : when)

/** Who asks, and when. */
export interface Asking {
  readonly at?: string | Instant
  readonly actor?: Actor
  readonly role?: Role | null
}

/**
 * A ticket and its facts, moved by commands as the console moves it: each is decided against the fold of all facts
 * before it. `does` expects the command to be accepted and answers its facts; `refuses` expects it not to be.
 */
export class Desk {
  readonly profile: Profile
  readonly id = 'ticket-1' as TicketId
  readonly facts: TicketFact[] = []
  now: Instant = thursday('09:00')
  #next = 1

  constructor(profile: ProfileName | Profile) {
    this.profile = typeof profile === 'string' ? loaded(profile) : profile
  }

  get ticket(): Ticket {
    const ticket = foldTicket(this.id, this.facts)
    if (!ticket) throw new Error('the ticket was not opened')
    return ticket
  }

  /** Opens a ticket by mail at `when`, Thursday. */
  open(change: Partial<Command<'openTicket'>> = {}, when: string | Instant = '09:00'): this {
    this.now = instantOf(when)
    this.does(opening(this.profile, { at: this.now, ...change }), { actor: mailActor, role: null })
    return this
  }

  does(command: TicketCommand, asking: Asking = {}): readonly TicketDraft[] {
    const decision = this.decide(command, asking)
    if (!decision.ok) throw new Error(`${command.kind} was refused: ${JSON.stringify(decision.refusal)}`)
    this.facts.push(...decision.value.map((draft) => this.factOf(draft, asking.actor)))
    return decision.value
  }

  refuses(command: TicketCommand, refusal: Refusal, asking: Asking = {}): void {
    const before = this.facts.length
    expect(this.decide(command, asking)).toEqual({ ok: false, refusal })
    expect(this.facts).toHaveLength(before)
  }

  decide(command: TicketCommand, { at: when, actor = agentActor(ANA), role }: Asking) {
    if (when !== undefined) this.now = instantOf(when)
    return decide(foldTicket(this.id, this.facts), command, {
      now: this.now,
      actor,
      role: role === undefined ? ('agent' in actor ? 'administrador' : null) : role,
      profile: this.profile,
      profileVersion: 'v1' as ProfileVersion,
    })
  }

  factOf(draft: TicketDraft, actor: Actor = agentActor(ANA)): TicketFact {
    const { kind, payload } = draft
    const id = draft.id ?? (`fact-${this.#next++}` as EventId)
    return { kind, id, at: draft.at, actor, payload } as TicketFact
  }

  /** Queues a reply and has its channel take it. */
  answers(when: string | Instant, diagnosis = false): EventId {
    const id = `reply-${this.#next++}` as EventId
    const base = this.ticket.newestMessage
    this.does({ kind: 'queueReply', id, base, diagnosis, body: reply }, { at: when })
    this.does({ kind: 'confirmDelivery', reply: id, at: this.now, by: 'channel' }, { actor: mailActor })
    return id
  }

  hears(id: string, when: string | Instant, change: Partial<IncomingMessage> = {}): readonly TicketDraft[] {
    this.now = this.now > instantOf(when) ? this.now : instantOf(when)
    return this.does(
      { kind: 'receiveMessage', message: message(id, when, change) },
      { actor: mailActor, role: null },
    )
  }
}

export const opening = (profile: Profile, change: Partial<Command<'openTicket'>> = {}): TicketCommand => ({
  kind: 'openTicket',
  code: 'A-1' as TicketCode,
  at: thursday('09:00'),
  channel: profile.mailChannel,
  account: null,
  contact: null,
  plan: null,
  severity: null,
  type: null,
  base: 'production',
  subject: 'Ajuda',
  client: 'Maria',
  continues: null,
  opening: null,
  message: null,
  ...change,
})

export const kindsOf = (drafts: readonly TicketDraft[]): readonly string[] => drafts.map(({ kind }) => kind)
export const statusNow = (desk: Desk): string => desk.ticket.statuses.at(-1)?.effect.status ?? ''
export const closedStatus = (profile: Profile): string => statusOfPhase(profile, 'closed').status
