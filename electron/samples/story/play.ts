import { messageEventId, spaceOfProfile } from '../../../src/application/natural-id.ts'
import type { Ports } from '../../../src/application/ports.ts'
import { runTicketCommand } from '../../../src/application/run-ticket-command.ts'
import type { Actor } from '../../../src/domain/access/actor.ts'
import type { IncomingMessage, TicketCommand } from '../../../src/domain/ticket/command.ts'
import type { MessageBody } from '../../../src/domain/ticket/message.ts'
import {
  type EventId,
  ticketCode,
  type TicketCode,
  type TicketId,
  uuidV7,
} from '../../../src/domain/value/id.ts'
import { type Instant, instant, latest } from '../../../src/domain/value/instant.ts'
import { clientOf } from './client.ts'
import { longInstant } from '../words/local-time.ts'
import type { Plot, TimedBeat } from './plot.ts'

/** Where plots are played: the use cases' ports with a clock that is set, and who acts there. */
export interface Stage {
  readonly ports: Ports
  readonly clock: { now: Instant }
  readonly agent: Actor
  readonly mail: Actor
  readonly deviceCode: string
}

/** What the acts on an open ticket still need of its plot. */
export type Setting = Pick<
  Plot,
  'profile' | 'openedAt' | 'subject' | 'from' | 'to' | 'identity' | 'authenticity'
>

/** A ticket while it is played. */
export interface Scene {
  readonly stage: Stage
  readonly plot: Setting
  readonly ticket: TicketId
  readonly code: TicketCode
  /** Newest message either way, the base of the next reply. */
  newest: EventId | null
  /** Our last word, for the client's quotes and references. */
  said: { readonly text: string; readonly at: Instant; readonly messageId: string } | null
}

/** Plays a ticket's history through the use cases and answers its id. Throws where a rule refuses a step of it. */
export function play(stage: Stage, plot: Plot): TicketId {
  const scene = open(stage, plot)
  playOn(scene, plot.beats)
  return scene.ticket
}

/** Goes on with a ticket that is open already. */
export function playOn(scene: Scene, beats: readonly TimedBeat[]): void {
  for (const beat of beats) {
    setClock(scene.stage, beat.at)
    perform(scene, beat)
  }
}

/** Time on the stage only goes on; two facts never share an instant. */
export function setClock({ clock }: Stage, at: Instant): Instant {
  clock.now = latest(at, instant(clock.now + 1_000))
  return clock.now
}

function open(stage: Stage, plot: Plot): Scene {
  const { ports } = stage
  stage.clock.now = plot.openedAt
  const ticket = uuidV7(plot.openedAt, ports.random.bytes(10)) as TicketId
  const code = ticketCode(stage.deviceCode, ports.store.nextNumber(stage.deviceCode))
  const scene: Scene = { stage, plot, ticket, code, newest: null, said: null }
  const { profile, company, from } = plot
  const client = company && clientOf(stage, { profile, company, address: from.address })
  const message = plot.text === null ? null : messageOf(scene, plot.text, '')
  must(scene, stage.mail, {
    kind: 'openTicket',
    code,
    at: plot.openedAt,
    channel: plot.channel,
    account: client?.account ?? null,
    contact: client?.contact ?? null,
    plan: plot.plan,
    severity: plot.severity,
    type: plot.type,
    base: plot.base,
    subject: plot.subject,
    client: plot.client,
    continues: plot.continues,
    opening: null,
    message,
  })
  scene.newest = message?.id ?? null
  return scene
}

function perform(scene: Scene, beat: TimedBeat): void {
  const { agent } = scene.stage
  switch (beat.kind) {
    case 'clientWrites':
      return receive(scene, beat)
    case 'replies':
      return reply(scene, beat)
    case 'notes':
      return must(scene, agent, { kind: 'addNote', text: beat.text })
    case 'claims':
      return must(scene, agent, { kind: 'claimTicket' })
    case 'releases':
      return must(scene, agent, { kind: 'releaseTicket' })
    case 'triages': {
      const { sector, severity, type, urgency, complexity } = beat
      return must(scene, agent, { kind: 'triageTicket', sector, severity, type, urgency, complexity })
    }
    case 'changesSeverity': {
      const { severity, because, reason } = beat
      return must(scene, agent, { kind: 'changeSeverity', severity, because, reason })
    }
    case 'setsStatus':
      return must(scene, agent, { kind: 'changeStatus', status: beat.status })
    case 'resolves':
      return must(scene, agent, { kind: 'resolveTicket' })
    case 'closes':
      return must(scene, agent, { kind: 'closeTicket' })
  }
}

function receive(scene: Scene, beat: Extract<TimedBeat, { kind: 'clientWrites' }>): void {
  const { clock, mail } = scene.stage
  const quoted = beat.quotes && scene.said ? quoteOf(scene.plot, scene.said) : ''
  const message = messageOf(scene, beat.say(clock.now), quoted)
  must(scene, mail, { kind: 'receiveMessage', message })
  scene.newest = message.id
}

/** Our last word as a mail program quotes it. */
export function quoteOf({ to }: Pick<Setting, 'to'>, said: NonNullable<Scene['said']>): string {
  const lines = said.text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))
  return `\n\nEm ${longInstant(said.at)}, ${to.name} <${to.address}> escreveu:\n${lines.join('\n')}\n`
}

function messageOf({ stage, plot, code }: Scene, text: string, quoted: string): IncomingMessage {
  const { ports, clock } = stage
  const host = plot.from.address.split('@')[1] ?? 'plantao.invalid'
  const messageId = `${uuidV7(clock.now, ports.random.bytes(10))}@${host}`
  const body: MessageBody = {
    from: plot.from,
    to: [plot.to],
    cc: [],
    subject: clock.now === plot.openedAt ? plot.subject : `Re: [${code}] ${plot.subject}`,
    text,
    quoted,
    html: null,
    messageId,
    attachmentNames: [],
    contentIds: [],
  }
  return {
    id: messageEventId(ports.digest, spaceOfProfile(ports.digest, plot.profile), messageId),
    at: clock.now,
    identity: plot.identity,
    authenticity: plot.authenticity,
    automatic: false,
    attachments: [],
    raw: null,
    body,
  }
}

/** How long a sample's reply lies in the outbox before a person says that it went out, in milliseconds. */
const DELIVERY = 25_000

function reply(scene: Scene, beat: Extract<TimedBeat, { kind: 'replies' }>): void {
  const { stage, plot, code } = scene
  const { ports, clock, agent } = stage
  const messageId = `${uuidV7(clock.now, ports.random.bytes(10))}@plantao.invalid`
  const id = messageEventId(ports.digest, spaceOfProfile(ports.digest, plot.profile), messageId)
  const text = beat.say(clock.now)
  const body = { to: [plot.from], cc: [], bcc: [], subject: `[${code}]`, text, messageId }
  must(scene, agent, { kind: 'queueReply', id, base: scene.newest, diagnosis: beat.diagnosis, body })
  if (!beat.delivered) return
  const at = setClock(stage, instant(clock.now + DELIVERY))
  must(scene, agent, { kind: 'confirmDelivery', reply: id, at, by: 'outside' })
  scene.newest = id
  scene.said = { text, at, messageId }
}

function must({ stage, plot, ticket }: Scene, actor: Actor, command: TicketCommand): void {
  const result = runTicketCommand(stage.ports, { ticket, command, actor, profile: plot.profile })
  if (!result.ok) {
    throw new Error(`a sample's ${command.kind} was refused on ${plot.profile}: ${result.refusal.kind}`)
  }
}
