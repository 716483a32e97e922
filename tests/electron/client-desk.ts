import { handlersOf } from '../../electron/calls/all.ts'
import type { ReadMail } from '../../src/application/mail-facts.ts'
import { receiveMail } from '../../src/application/receive-mail.ts'
import type { ClientAct } from '../../src/contract/calls/client.ts'
import type { Answer } from '../../src/contract/ipc.ts'
import { messageKey } from '../../src/domain/ticket/message.ts'
import type { ProfileId, TicketId } from '../../src/domain/value/id.ts'
import { valueOf } from '../profiles/loaded.ts'
import { type Workspace, workspace } from './workspace.ts'

export const NEW_CLIENT = {
  name: '',
  plan: null as string | null,
  addOns: [] as { id: string; owner: string | null }[],
  cloud: false,
  domains: [] as string[],
  productVersion: '',
  environments: [] as {
    kind: 'production' | 'homologation' | 'development'
    name: string
    address: string
  }[],
  notes: '',
}

export const NEW_CONTACT = {
  name: 'Zoé Álvares',
  addresses: ['zoe@acaomodas.com.br'],
  phones: ['(11) 4000-1117'],
  identified: false,
  trained: false,
  approver: false,
}

export function done<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

/** A console with what a person does with clients in a line each. */
export function clientDesk(space: Workspace = workspace()) {
  const calls = handlersOf(space.console)
  const act = (each: ClientAct) => calls['client.act']({ act: each })
  let letters = 0
  return {
    space,
    calls,
    act,
    create: (name: string, terms: Partial<typeof NEW_CLIENT> = {}, profile = 'wati'): string =>
      done(act({ kind: 'create', profile, terms: { ...NEW_CLIENT, name, ...terms } })).account,
    add: (account: string, person: Partial<typeof NEW_CONTACT> = {}): string =>
      done(act({ kind: 'addContact', account, contact: { ...NEW_CONTACT, ...person } })).contact ?? '',
    read: (account: string) => done(calls['client.read']({ account })),
    card: (ticket: string) => done(calls['client.card']({ ticket })),
    list: (text = '', profile: string | null = 'wati') =>
      done(calls['client.list']({ profile, text, offset: 0, limit: 200 })).rows.map(({ name }) => name),
    find: (text: string, profile = 'wati') =>
      done(calls['client.find']({ profile, text, limit: 10 })).map(
        ({ account, contact }) => contact?.name ?? account.name,
      ),
    /** A mail of that address to the team; answers its ticket. */
    mail: (from: string, more: Partial<ReadMail> = {}, profile = 'wati'): TicketId =>
      valueOf(
        receiveMail(space.ports, { code: 'A' }, letterOf(space, { from, profile, number: letters++, more })),
      ).ticket!,
    ticket: (id: TicketId) => space.ports.store.ticket(id)!.ticket,
  }
}

export type ClientDesk = ReturnType<typeof clientDesk>

interface Letter {
  readonly from: string
  readonly profile: string
  readonly number: number
  readonly more: Partial<ReadMail>
}

function letterOf({ ports }: Workspace, { from, profile, number, more }: Letter): ReadMail {
  const messageId = `carta-${number}@cliente.example`
  return {
    profile: profile as ProfileId,
    key: messageKey(messageId),
    references: [],
    code: null,
    at: ports.clock.now(),
    automatic: null,
    bounce: null,
    authenticity: 'absent',
    travelled: true,
    body: {
      from: { name: 'Quem Escreve', address: from },
      to: [],
      cc: [],
      subject: `Carta ${number}`,
      text: 'Bom dia',
      quoted: '',
      html: null,
      messageId,
      attachmentNames: [],
      contentIds: [],
    },
    files: [],
    raw: new TextEncoder().encode(`${number} ${from}`),
    ...more,
  }
}
