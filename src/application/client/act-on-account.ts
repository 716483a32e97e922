import type { ClientAct } from '../../contract/calls/client.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { AccountTerms } from '../../domain/account/account.ts'
import type { AccountCommand } from '../../domain/account/command.ts'
import {
  type AccountId,
  type AgentId,
  type ContactId,
  type PlanId,
  type ProfileId,
  uuidV7,
} from '../../domain/value/id.ts'
import type { TicketId } from '../../domain/value/id.ts'
import { accept, refuse, type Result } from '../../domain/value/result.ts'
import { adoptTickets, nameClient } from './name-client.ts'
import type { Ports } from '../ports.ts'
import { redactClient } from './redact-client.ts'
import { type AccountRequest, decideAccountCommand, writeAccount } from './run-account-command.ts'

export interface ClientActRequest {
  readonly act: ClientAct
  readonly actor: Actor
}

/** What was acted on, also where it came into being by it. */
export interface ClientActDone {
  readonly account: AccountId
  readonly contact: ContactId | null
  /** Tickets that were given that client. */
  readonly tickets: number
}

/**
 * What an agent does with clients on the screen, as commands of one transaction: all of them are decided before the
 * first is written. An account that was merged is the one that it became. Refusals: those of `decideAccount`.
 */
export function actOnAccount(ports: Ports, { act, actor }: ClientActRequest): Result<ClientActDone> {
  return ports.store.transact(() => {
    const account = act.kind === 'create' ? (newId(ports) as AccountId) : survivor(ports, act.account)
    switch (act.kind) {
      case 'adopt':
        return adoptTickets(ports, { account, contact: act.contact as ContactId, actor })
      case 'name': {
        const contact = act.contact as ContactId | null
        return nameClient(ports, { ticket: act.ticket as TicketId, account, contact, actor })
      }
      case 'redact':
        return redactClient(ports, {
          account,
          contact: act.contact as ContactId | null,
          basis: act.basis,
          actor,
        })
      default: {
        const contact = contactOf(ports, act)
        const requests = requestsOf(ports, { act, account, contact, actor })
        const written = requests.ok ? writeAll(ports, requests.value) : requests
        return written.ok ? accept({ account: settled(act, ports, account), contact, tickets: 0 }) : written
      }
    }
  })
}

type Act<K extends ClientAct['kind']> = Extract<ClientAct, { kind: K }>
type Editing = Exclude<ClientAct, Act<'adopt' | 'name' | 'redact'>>

const newId = ({ clock, random }: Ports): string => uuidV7(clock.now(), random.bytes(10))

const survivor = ({ store }: Ports, account: string): AccountId =>
  store.clients.survivorOf(account as AccountId)

/** Where the person goes on: at the client that stayed, or that has the contact now. */
const settled = (act: Editing, ports: Ports, account: AccountId): AccountId =>
  act.kind === 'mergeAccount'
    ? survivor(ports, act.into)
    : act.kind === 'moveContact'
      ? survivor(ports, act.to)
      : account

function contactOf(ports: Ports, act: Editing): ContactId | null {
  switch (act.kind) {
    case 'addContact':
      return newId(ports) as ContactId
    case 'mergeContact':
      return act.into as ContactId
    case 'changeContact':
    case 'moveContact':
    case 'removeContact':
      return act.contact as ContactId
    case 'create':
    case 'change':
    case 'mergeAccount':
      return null
  }
}

interface Editor {
  readonly act: Editing
  readonly account: AccountId
  readonly contact: ContactId | null
  readonly actor: Actor
}

function requestsOf(
  ports: Ports,
  { act, account, contact, actor }: Editor,
): Result<readonly AccountRequest[]> {
  const one = (command: AccountCommand): Result<readonly AccountRequest[]> =>
    accept([{ account, command, actor }])
  switch (act.kind) {
    case 'create': {
      const command = { kind: 'createAccount', terms: termsOf(act.terms) } as const
      return accept([{ account, command, actor, profile: act.profile as ProfileId }])
    }
    case 'change':
      return one({ kind: 'changeAccount', terms: termsOf(act.terms) })
    case 'addContact':
      return one({ kind: 'addContact', contact: contact as ContactId, person: act.contact, from: null })
    case 'changeContact':
      return one({ kind: 'changeContact', contact: act.contact as ContactId, person: given(act.person) })
    case 'mergeContact':
      return one({ kind: 'mergeContact', contact: act.contact as ContactId, into: act.into as ContactId })
    case 'removeContact':
      return one({ kind: 'removeContact', contact: act.contact as ContactId, to: null })
    case 'moveContact':
      return movingOf(ports, { act, account, actor })
    case 'mergeAccount':
      return mergingOf(ports, { act, account, actor })
  }
}

interface Moving<A> {
  readonly act: A
  readonly account: AccountId
  readonly actor: Actor
}

/** He leaves first: an address belongs to one contact at a time. */
function movingOf(
  ports: Ports,
  { act, account, actor }: Moving<Act<'moveContact'>>,
): Result<readonly AccountRequest[]> {
  const to = survivor(ports, act.to)
  const [source, target] = [ports.store.account(account)?.account, ports.store.account(to)?.account]
  const contact = act.contact as ContactId
  const person = source?.contacts.get(contact)
  if (!source || !target) return refuse({ kind: 'accountNotFound', account: source ? act.to : act.account })
  if (!person) return refuse({ kind: 'contactNotFound', contact })
  if (source.profile !== target.profile) return refuse({ kind: 'profilesDiffer' })
  return accept([
    { account, command: { kind: 'removeContact', contact, to }, actor },
    { account: to, command: { kind: 'addContact', contact, person, from: account }, actor },
  ])
}

/** The source ends first, with all that it held. */
function mergingOf(
  ports: Ports,
  { act, account, actor }: Moving<Act<'mergeAccount'>>,
): Result<readonly AccountRequest[]> {
  const into = survivor(ports, act.into)
  const source = ports.store.account(account)?.account
  if (!source) return refuse({ kind: 'accountNotFound', account })
  return accept([
    { account, command: { kind: 'mergeAccount', into }, actor },
    { account: into, command: { kind: 'absorbAccount', source }, actor },
  ])
}

/** All are decided before the first is written, so that a refusal leaves nothing behind. */
function writeAll(ports: Ports, requests: readonly AccountRequest[]): Result<null> {
  const decided = []
  for (const request of requests) {
    const each = decideAccountCommand(ports, request)
    if (!each.ok) return each
    decided.push(each.value)
  }
  for (const each of decided) writeAccount(ports, each)
  return accept(null)
}

function termsOf(terms: Act<'create'>['terms']): AccountTerms
function termsOf(terms: Act<'change'>['terms']): Partial<AccountTerms>
function termsOf({ plan, addOns, ...rest }: Act<'change'>['terms']): Partial<AccountTerms> {
  return {
    ...given(rest),
    ...(plan === undefined ? {} : { plan: plan as PlanId | null }),
    ...(addOns ? { addOns: addOns.map(({ id, owner }) => ({ id, owner: owner as AgentId | null })) } : {}),
  }
}

/** A field that is there without a value was not given. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
