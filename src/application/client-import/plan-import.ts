import type { Actor } from '../../domain/access/actor.ts'
import type { Role } from '../../domain/access/role.ts'
import type { Account, Contact, Person } from '../../domain/account/account.ts'
import { mailAddress } from '../../domain/account/address.ts'
import type { AccountCommand, Holder } from '../../domain/account/command.ts'
import { decideAccount } from '../../domain/account/decide.ts'
import type { AccountDraft, AccountFact } from '../../domain/account/event.ts'
import { foldAccountFact } from '../../domain/account/fold.ts'
import { plainText } from '../../domain/account/plain.ts'
import type { ClientLine } from '../../domain/account/table.ts'
import type { ImportLine } from '../../contract/views/client.ts'
import { type AccountId, type AgentId, type ContactId, type EventId, uuidV7 } from '../../domain/value/id.ts'
import { type CellFault, type ClientWish, readClientLine } from './client-line.ts'
import { changesOf, type Span } from './import-changes.ts'
import { commandsOf, type PlannedContact, saidBy } from './import-commands.ts'
import { faultOf } from './import-faults.ts'
import type { CurrentProfile, Ports } from '../ports.ts'
import type { AccountRequest } from '../client/run-account-command.ts'

/** What a line would do, and the commands that do it; none where it is so already or was refused. */
export interface PlannedLine {
  readonly view: ImportLine
  readonly requests: readonly AccountRequest[]
}

export interface ImportSetting {
  readonly rules: CurrentProfile
  readonly actor: Actor
}

/** A client while the lines of a file are read: as it stands after those before. */
interface Entry {
  readonly id: AccountId
  account: Account | null
  newer: boolean
  /** To be read again before it is used. */
  stale: boolean
  /** What earlier lines said of it and of its contacts, by `field` or `contact/field`. */
  readonly said: Map<string, string>
  /** Contacts by their plain names, also by those that they had. */
  readonly names: Map<string, ContactId>
}

/**
 * Reads lines one after the other, each on what those before it would have made; writes nothing. A client is the one
 * of that name, a contact the one who has one of the addresses, else the one of that name. Empty cells change
 * nothing, lists only grow. A line that contradicts an earlier one of the file is refused, so that the same file twice
 * changes nothing.
 */
export class ImportPlan {
  readonly #ports: Ports
  readonly #setting: ImportSetting
  readonly #entries = new Map<string, Entry>()
  /** Whose addresses are after the lines so far, as far as they are not in the store. */
  readonly #given = new Map<string, Holder>()
  /** Addresses that lines of this file named. */
  readonly #named = new Set<string>()
  readonly #agents: ReturnType<Ports['store']['agents']>
  readonly #owners: ReadonlySet<AgentId>
  readonly #role: Role | null

  constructor(ports: Ports, setting: ImportSetting) {
    this.#ports = ports
    this.#setting = setting
    this.#agents = ports.store.agents()
    this.#owners = new Set(this.#agents.keys())
    const { actor } = setting
    this.#role = 'agent' in actor ? ports.store.roleOf(actor.agent) : null
  }

  /** Clients are read again from the store; what the lines said is kept. */
  forget(): void {
    for (const entry of this.#entries.values()) entry.stale = true
    this.#given.clear()
  }

  read(line: ClientLine): PlannedLine {
    const { profile } = this.#setting.rules
    const wish = readClientLine(line, { profile, agents: this.#agents })
    if ('why' in wish) return refused(line, wish)
    const entry = this.#entryOf(wish.name)
    if (entry.newer) return refused(line, { field: 'client', value: wish.name, why: 'readOnly' })
    return this.#plan(line, wish, entry)
  }

  #plan(line: ClientLine, wish: ClientWish, entry: Entry): PlannedLine {
    const before = entry.account
    const contact = wish.person && this.#contactOf(entry, wish.person)
    if (contact && 'why' in contact) return refused(line, contact)
    const said = saidBy(wish, contact)
    const contradicted = said.find(([key, , value]) => (entry.said.get(key) ?? value) !== value)
    if (contradicted)
      return refused(line, { field: contradicted[1], value: contradicted[2], why: 'repeated' })
    const decided = this.#decide(entry, commandsOf(before, wish, contact))
    if ('why' in decided) return refused(line, decided)
    entry.account = decided.account
    for (const [key, , value] of said) entry.said.set(key, value)
    this.#note(entry, contact)
    const after = decided.account
    return {
      requests: decided.requests,
      view: {
        line: line.line,
        what: decided.drafts.length === 0 ? 'same' : decided.drafts.some(makesNew) ? 'new' : 'changed',
        account: wish.name,
        contact: (contact && after?.contacts.get(contact.id)?.name) ?? '',
        changes:
          decided.drafts.length === 0 ? [] : this.#changes({ before, after, contact: contact?.id ?? null }),
        refusal: null,
      },
    }
  }

  #changes(span: Span): ImportLine['changes'] {
    return changesOf(span, { profile: this.#setting.rules.profile, agents: this.#agents })
  }

  #entryOf(name: string): Entry {
    const key = plainText(name)
    const known = this.#entries.get(key)
    if (known && !known.stale) return known
    const { store, clock, random } = this.#ports
    const id = store.clients.accountByName(this.#setting.rules.profile.id, name)
    const loaded = id ? store.account(id) : null
    const entry: Entry = {
      id: id ?? (uuidV7(clock.now(), random.bytes(10)) as AccountId),
      account: loaded?.account ?? null,
      newer: Boolean(loaded?.newer),
      stale: false,
      said: known?.said ?? new Map(),
      names: new Map(
        [...(loaded?.account.contacts.values() ?? [])].map(({ id: contact, name: own }) => [
          plainText(own),
          contact,
        ]),
      ),
    }
    this.#entries.set(key, entry)
    return entry
  }

  /** Who is meant: known already, or to be added under an id of his own. */
  #contactOf(entry: Entry, person: Partial<Person>): PlannedContact | CellFault {
    const contacts = entry.account?.contacts ?? new Map<ContactId, Contact>()
    for (const text of person.addresses ?? []) {
      const address = mailAddress(text)
      const holder = address && this.#holderOf(address)
      if (!holder) continue
      if (holder.account === entry.id) return { id: holder.contact, person }
      return { field: 'addresses', value: text, why: this.#named.has(address) ? 'repeated' : 'otherClient' }
    }
    const name = plainText(person.name ?? '')
    const namesake = contacts.get(entry.names.get(name) as ContactId)
    if (namesake && plainText(namesake.name) === name) return { id: namesake.id, person }
    const { clock, random } = this.#ports
    return { id: uuidV7(clock.now(), random.bytes(10)) as ContactId, person }
  }

  #holderOf(address: string): Holder | null {
    return (
      this.#given.get(address) ?? this.#ports.store.clients.holderOf(this.#setting.rules.profile.id, address)
    )
  }

  #decide(entry: Entry, commands: readonly AccountCommand[]): Decided | CellFault {
    const { clock } = this.#ports
    const { rules, actor } = this.#setting
    const now = clock.now()
    const drafts: AccountDraft[] = []
    const requests: AccountRequest[] = []
    let account = entry.account
    for (const command of commands) {
      const decision = decideAccount(account, command, {
        now,
        actor,
        role: this.#role,
        profile: rules.profile,
        agents: this.#owners,
        holders: this.#holdersOf(command),
      })
      if (!decision.ok) return faultOf(decision.refusal)
      if (decision.value.length === 0) continue
      for (const draft of decision.value) account = foldAccountFact(entry.id, account, asFact(draft, actor))
      drafts.push(...decision.value)
      requests.push({ account: entry.id, command, actor, profile: rules.profile.id })
    }
    return { account, drafts, requests }
  }

  #holdersOf(command: AccountCommand): ReadonlyMap<string, Holder> {
    const asked = 'person' in command ? (command.person.addresses ?? []) : []
    return new Map(
      asked.flatMap((text) => {
        const address = mailAddress(text)
        const holder = address && this.#holderOf(address)
        return address && holder ? [[address, holder] as const] : []
      }),
    )
  }

  #note({ id, account, names }: Entry, contact: PlannedContact | null): void {
    for (const text of contact?.person.addresses ?? []) this.#named.add(mailAddress(text) ?? '')
    const person = contact && account?.contacts.get(contact.id)
    if (person) names.set(plainText(person.name), person.id)
    for (const address of person?.addresses ?? []) {
      this.#given.set(address, { account: id, contact: person!.id, client: account?.name ?? '' })
    }
  }
}

interface Decided {
  readonly account: Account | null
  readonly drafts: readonly AccountDraft[]
  readonly requests: readonly AccountRequest[]
}

const makesNew = ({ kind }: AccountDraft): boolean => kind === 'accountCreated' || kind === 'contactAdded'

/** A decided fact as the fold reads it, before it has an id of its own. */
const asFact = (draft: AccountDraft, actor: Actor): AccountFact =>
  ({ ...draft, id: '' as EventId, actor, body: draft.body ?? null }) as AccountFact

const refused = ({ line, cells }: ClientLine, refusal: CellFault): PlannedLine => ({
  requests: [],
  view: {
    line,
    what: 'refused',
    account: cells.client ?? '',
    contact: cells.contact ?? cells.addresses ?? '',
    changes: [],
    refusal,
  },
})
