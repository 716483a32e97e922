import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import type { Ports } from '../../src/application/ports.ts'
import { receiveMail } from '../../src/application/receive-mail.ts'
import type { ReadMail } from '../../src/application/mail-facts.ts'
import { runTicketCommand } from '../../src/application/run-ticket-command.ts'
import type { TicketAct } from '../../src/contract/calls/ticket-act.ts'
import type { Actor } from '../../src/domain/access/actor.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import { messageKey } from '../../src/domain/ticket/message.ts'
import type { Ticket } from '../../src/domain/ticket/ticket.ts'
import { type EventId, ticketCode, type TicketId, uuidV7 } from '../../src/domain/value/id.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { accept, type Result } from '../../src/domain/value/result.ts'
import type { OpenStore } from '../../electron/store/fact-store.ts'
import type { Seeded } from './seeded.ts'

export interface Desk {
  readonly ports: Ports & { readonly store: OpenStore }
  readonly actor: Actor
  readonly profiles: readonly Profile[]
  readonly random: Seeded
}

/** What one step of a history asked; `facts` are the ids of what came of it, none where a rule said no. */
export interface Step {
  readonly what: string
  readonly facts: readonly EventId[]
}

/** A day at a desk, one act after the other: mails come, people work on tickets, and rules say no now and then. */
export function nextStep(desk: Desk): Step {
  const { random } = desk
  const ticket = random.chance(0.8) ? someTicket(desk) : null
  if (ticket) return actOn(desk, ticket)
  return random.chance(0.5) ? openByHand(desk) : mailIn(desk, null)
}

/** Redaction is asked for apart: a suite that compares what was written must know what was taken away. */
export function redactSome(desk: Desk, ticket: TicketId, events: readonly EventId[]): Step {
  return step('redact', act(desk, ticket, { kind: 'redact', events: [...events], basis: 'titular' }))
}

const DEVICE = { code: 'A' }
const WORDS = ['loja', 'boleto', 'não abre', 'erro 500', 'frete', 'São João', '“aspas”', '🛒', 'nota fiscal']

/** Some words, a paragraph or, seldom, several pages: bodies that fill pages of the file, and that overflow them. */
export function words(random: Seeded): string {
  const count = random.chance(0.05) ? 2_000 : 1 + random.below(60)
  return Array.from({ length: count }, () => random.pick(WORDS)).join(' ')
}

function someTicket({ ports, random }: Desk): Ticket | null {
  const recent = ports.store.db.all<{ id: TicketId }>`SELECT id FROM ticket ORDER BY stream DESC LIMIT 25`
  if (recent.length === 0) return null
  return ports.store.ticket(random.pick(recent).id)?.ticket ?? null
}

function openByHand({ ports, actor, profiles, random }: Desk): Step {
  const profile = random.pick(profiles)
  const ticket = uuidV7(ports.clock.now(), ports.random.bytes(10)) as TicketId
  const result = ports.store.transact(() =>
    runTicketCommand(ports, {
      ticket,
      actor,
      profile: profile.id,
      command: {
        kind: 'openTicket',
        code: ticketCode(DEVICE.code, ports.store.nextNumber(DEVICE.code)),
        at: ports.clock.now(),
        channel: random.pick(profile.channels).id,
        account: null,
        contact: null,
        plan: null,
        severity: null,
        type: null,
        base: 'production',
        subject: words(random).slice(0, 80),
        client: 'Loja do Zé',
        continues: null,
        opening: null,
        message: null,
      },
    }),
  )
  return step('open', result)
}

/** A client's mail: a new one, or an answer on the thread of `ticket`. */
function mailIn(desk: Desk, ticket: Ticket | null): Step {
  const { ports, random, profiles } = desk
  const profile = profiles.find(({ id }) => id === ticket?.profile) ?? random.pick(profiles)
  const messageId = `${uuidV7(ports.clock.now(), ports.random.bytes(10))}@cliente.example`
  const mail = mailOf(desk, { messageId, profile, code: ticket?.code ?? null })
  const before = lastEvent(ports.store)
  const receipt = receiveMail(ports, DEVICE, mail)
  return receipt.ok ? step('mail', accept(eventsAfter(ports.store, before))) : step('mail', receipt)
}

interface Letter {
  readonly messageId: string
  readonly profile: Profile
  readonly code: ReadMail['code']
}

function mailOf({ ports, random }: Desk, { messageId, profile, code }: Letter): ReadMail {
  const text = words(random)
  const attached = random.chance(0.3) ? [random.bytes(random.below(20_000))] : []
  return {
    profile: profile.id,
    key: messageKey(messageId),
    references: [],
    code,
    at: instant(ports.clock.now() - random.below(3_600_000)),
    automatic: null,
    bounce: null,
    authenticity: 'absent',
    travelled: true,
    body: {
      from: { name: 'Ana Souza', address: 'ana@cliente.example' },
      to: [{ name: '', address: profile.addresses[0] ?? '' }],
      cc: [],
      subject: words(random).slice(0, 60),
      text,
      quoted: '',
      html: random.chance(0.5) ? `<p>${text}</p>` : null,
      messageId,
      attachmentNames: attached.map((_, at) => `nota-${at}.pdf`),
      contentIds: attached.map(() => null),
    },
    files: attached.map((bytes) => ({ bytes, mediaType: 'application/pdf', inline: false })),
    raw: Buffer.from(`Message-ID: <${messageId}>\r\n\r\n${text}`),
  }
}

const lastEvent = ({ db }: OpenStore): number =>
  db.get<{ row: number }>`SELECT coalesce(max(row), 0) AS row FROM event`?.row ?? 0

const eventsAfter = ({ db }: OpenStore, row: number): readonly EventId[] =>
  db.all<{ id: EventId }>`SELECT text ->> '$.id' AS id FROM event WHERE row > ${row} ORDER BY row`.map(
    ({ id }) => id,
  )

function actOn(desk: Desk, ticket: Ticket): Step {
  const { random } = desk
  if (random.chance(0.2)) return mailIn(desk, ticket)
  const chosen = random.pick(ACTS)(desk, ticket)
  return step(chosen.kind, act(desk, ticket.id, chosen))
}

const act = ({ ports, actor }: Desk, ticket: TicketId, wish: TicketAct): Result<readonly EventId[]> =>
  actOnTicket(ports, { ticket, act: wish, actor })

type Chooser = (desk: Desk, ticket: Ticket) => TicketAct

const profileOf = ({ profiles }: Desk, ticket: Ticket): Profile => {
  const profile = profiles.find(({ id }) => id === ticket.profile)
  if (!profile) throw new Error(`no profile ${ticket.profile}`)
  return profile
}

const note: Chooser = ({ random }) => ({ kind: 'note', text: words(random) })
const reply: Chooser = ({ random }, ticket) => ({
  kind: 'reply',
  base: ticket.newestMessage,
  to: [{ name: 'Ana Souza', address: 'ana@cliente.example' }],
  cc: [],
  text: words(random),
  diagnosis: random.chance(0.3),
})

const ACTS: readonly Chooser[] = [
  note,
  note,
  reply,
  reply,
  () => ({ kind: 'claim' }),
  () => ({ kind: 'release' }),
  ({ random }, ticket) => {
    const replies = [...ticket.replies.keys()]
    return { kind: 'sentOutside', reply: replies.length > 0 ? random.pick(replies) : ticket.id, at: null }
  },
  (desk, ticket) => ({ kind: 'status', status: desk.random.pick(profileOf(desk, ticket).statuses).status }),
  (desk, ticket) => ({ kind: 'sector', sector: desk.random.pick(profileOf(desk, ticket).sectors).id }),
  (desk, ticket) => ({
    kind: 'severity',
    severity: desk.random.pick(['none', ...profileOf(desk, ticket).severities.map(({ id }) => id)]),
    because: 'analysis',
    reason: words(desk.random).slice(0, 100),
  }),
  () => ({ kind: 'resolve' }),
  () => ({ kind: 'close' }),
  () => ({ kind: 'reopen' }),
]

const step = (what: string, result: Result<readonly EventId[]>): Step => ({
  what,
  facts: result.ok ? result.value : [],
})
