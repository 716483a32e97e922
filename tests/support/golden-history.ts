import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { actOnAccount } from '../../src/application/client/act-on-account.ts'
import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import { blockSender } from '../../src/application/block-sender.ts'
import { publishProfile } from '../../src/application/publish-profile.ts'
import { receiveMail } from '../../src/application/receive-mail.ts'
import type { ReadMail } from '../../src/application/mail-facts.ts'
import { seal } from '../../src/application/seal.ts'
import { configurationSpace } from '../../src/application/natural-id.ts'
import type { TicketAct } from '../../src/contract/calls/ticket-act.ts'
import type { ClientAct } from '../../src/contract/calls/client.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import { PEOPLE_STREAM } from '../../src/domain/sync/envelope.ts'
import { messageKey } from '../../src/domain/ticket/message.ts'
import type { ProfileId, TicketId } from '../../src/domain/value/id.ts'
import { instant } from '../../src/domain/value/instant.ts'
import type { Result } from '../../src/domain/value/result.ts'
import { loaded } from '../profiles/loaded.ts'
import { factStoreOf } from '../../electron/store/fact-store.ts'
import { NEW_CLIENT, NEW_CONTACT } from '../electron/client-desk.ts'
import { type OpenedStore, openStore } from '../reliability/opened.ts'

/** A database as it stood when a schema was new, with the facts of which that schema knew. */
export interface Stage {
  readonly since: number
  readonly database: string
}

/** A few facts of every sort, in the order in which the program learnt to write them. */
export function* goldenHistory(folder: string): Generator<Stage> {
  const opened = openStore({ root: folder, profiles: [] })
  const stage = (since: number): Stage => {
    opened.database.pragma('wal_checkpoint(TRUNCATE)')
    const database = join(folder, `${since}.db`)
    copyFileSync(opened.folder.database, database)
    return { since, database }
  }
  mailAndWork(opened)
  orderedElsewhere(opened)
  yield stage(20)
  clients(opened)
  yield stage(50)
  nameWorkspace(opened)
  yield stage(70)
  done(
    blockSender(opened.ports, {
      profile: 'verde' as ProfileId,
      address: 'spam@lixo.example',
      actor: opened.actor,
    }),
  )
  yield stage(90)
  opened.close()
}

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

const TEAMS = ['verde', 'azul'] as const

function mailAndWork(opened: OpenedStore): void {
  const { ports, actor, clock } = opened
  for (const id of TEAMS) publishProfile(ports, smallProfile(id), actor)
  const act = (ticket: TicketId, wish: TicketAct) => {
    clock.at = instant(clock.at + 600_000)
    return done(actOnTicket(ports, { ticket, act: wish, actor }))
  }
  const [first, second, third] = TEAMS.concat('verde').map((profile, at) => mailIn(opened, profile, at)) as [
    TicketId,
    TicketId,
    TicketId,
  ]
  act(first, { kind: 'claim' })
  act(first, { kind: 'note', text: 'liguei para a loja; o “aviso” some às 18 h' })
  const [reply] = act(first, {
    kind: 'reply',
    base: ports.store.ticket(first)?.ticket.newestMessage ?? null,
    to: [{ name: 'Ana', address: 'ana@cliente.example' }],
    cc: [],
    text: 'Já voltou.',
    diagnosis: true,
  })
  act(first, { kind: 'sentOutside', reply: reply!, at: null })
  act(second, {
    kind: 'severity',
    severity: smallProfile('azul').severities[0]!.id,
    because: 'analysis',
    reason: 'parou tudo',
  })
  act(second, {
    kind: 'reply',
    base: ports.store.ticket(second)?.ticket.newestMessage ?? null,
    to: [{ name: 'Ana', address: 'ana@cliente.example' }],
    cc: [],
    text: 'Estamos vendo.',
    diagnosis: false,
  })
  const words = ports.store.ticket(third)?.ticket.newestMessage
  act(third, { kind: 'redact', events: [words!], basis: 'titular' })
  act(third, { kind: 'close' })
}

function mailIn(opened: OpenedStore, profile: string, number: number): TicketId {
  const { ports, clock } = opened
  clock.at = instant(clock.at + 3_600_000)
  const messageId = `carta-${number}@cliente.example`
  const text = `A loja ${number} não abre desde ontem.`
  const mail: ReadMail = {
    profile: profile as ProfileId,
    key: messageKey(messageId),
    references: [],
    code: null,
    at: clock.at,
    automatic: null,
    bounce: null,
    authenticity: 'absent',
    travelled: true,
    body: {
      from: { name: 'Zoé', address: `zoe${number}@loja.example` },
      to: [{ name: '', address: `suporte@${profile}.example` }],
      cc: [],
      subject: `Loja ${number} fora do ar`,
      text,
      quoted: '',
      html: null,
      messageId,
      attachmentNames: ['nota.pdf'],
      contentIds: [null],
    },
    files: [{ bytes: Buffer.from(`%PDF-1.4 nota ${number}`), mediaType: 'application/pdf', inline: false }],
    raw: Buffer.from(`Message-ID: <${messageId}>\r\n\r\n${text}`),
  }
  const { ticket } = done(receiveMail(ports, { code: 'A' }, mail))
  if (!ticket) throw new Error('the mail opened nothing')
  return ticket
}

/** A unit that still waits for an orderer elsewhere: its facts have no position, its command stands in the outbox. */
function orderedElsewhere({ database, ports, actor, clock }: OpenedStore): void {
  const store = factStoreOf(database, { digest: ports.digest, clock, orderer: 'hub', changed: () => {} })
  publishProfile({ ...ports, store }, { ...smallProfile('azul'), about: 'De manhã.' }, actor)
}

function clients(opened: OpenedStore): void {
  const act = (wish: ClientAct) => {
    opened.clock.at = instant(opened.clock.at + 60_000)
    return done(actOnAccount(opened.ports, { act: wish, actor: opened.actor }))
  }
  const contact = (name: string, address: string) => ({
    ...NEW_CONTACT,
    name,
    addresses: [address],
    phones: [],
  })
  const { account } = act({
    kind: 'create',
    profile: 'verde',
    terms: { ...NEW_CLIENT, name: 'Ação Modas', domains: ['loja.example'] },
  })
  const one =
    act({ kind: 'addContact', account, contact: contact('Zoé Álvares', 'zoe0@loja.example') }).contact ?? ''
  const two = act({ kind: 'addContact', account, contact: contact('Zoe', 'zoe@outra.example') }).contact ?? ''
  act({ kind: 'mergeContact', account, contact: two, into: one })
  mailIn(opened, 'verde', 7)
}

function nameWorkspace({ ports, actor, clock }: OpenedStore): void {
  const unit = seal(ports, {
    space: configurationSpace(ports.digest),
    stream: PEOPLE_STREAM,
    command: 'nameWorkspace',
    base: ports.store.endOf(PEOPLE_STREAM),
    actor,
    profileVersion: null,
    drafts: [{ kind: 'workspaceNamed', v: 1, at: clock.at, payload: {}, body: { name: 'Suporte da tarde' } }],
  })
  ports.store.transact(() => ports.store.append({ unit, command: 'nameWorkspace', blobs: [] }))
}

/** A team with severities, a plan and clocks, and without the lists that only fill pages. */
function smallProfile(id: (typeof TEAMS)[number]): Profile {
  const whole = loaded('wati')
  const calendars = whole.calendars.map((calendar) => ({ ...calendar, holidays: [], holidaySets: [] }))
  const empty = { templates: [], macros: [], playbooks: [], services: [], addOns: [] }
  const addresses = [`suporte@${id}.example`]
  return { ...whole, ...empty, id: id as ProfileId, name: id, about: '', addresses, calendars }
}
