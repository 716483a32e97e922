import type { Actor } from '../../../src/domain/access/actor.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import type { Account, AccountTerms, Person } from '../../../src/domain/account/account.ts'
import type { AccountCommand, Holder } from '../../../src/domain/account/command.ts'
import { decideAccount } from '../../../src/domain/account/decide.ts'
import type { AccountDraft, AccountFact } from '../../../src/domain/account/event.ts'
import { foldAccount } from '../../../src/domain/account/fold.ts'
import type { AccountId, AgentId, ContactId, DeviceId, EventId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import type { Refusal } from '../../../src/domain/value/refusal.ts'
import { loaded, type ProfileName } from '../../profiles/loaded.ts'

export const ANA = 'ana' as AgentId
export const actor: Actor = { agent: ANA, device: 'device-1' as DeviceId }

export const TERMS: AccountTerms = {
  name: 'Ação Modas',
  plan: null,
  addOns: [],
  cloud: false,
  domains: ['acaomodas.com.br'],
  productVersion: '7.2',
  environments: [{ kind: 'production', name: 'loja', address: 'acaomodas.com.br' }],
  notes: 'Folha no dia 5.',
}

export const PERSON: Person = {
  name: 'Zoé Álvares',
  addresses: ['zoe@acaomodas.com.br'],
  phones: ['(11) 4000-1117'],
  identified: false,
  trained: false,
  approver: false,
}

export const contact = (id: string): ContactId => id as ContactId

/** One account in memory, with the facts that its commands made. */
export class Books {
  readonly id: AccountId
  readonly facts: AccountFact[] = []
  readonly holders = new Map<string, Holder>()
  readonly #profile
  role: Role = 'administrador'

  constructor(profile: ProfileName = 'wati', id = 'account-1') {
    this.#profile = loaded(profile)
    this.id = id as AccountId
  }

  get account(): Account | null {
    return foldAccount(this.id, this.facts)
  }

  decides(command: AccountCommand) {
    return decideAccount(this.account, command, {
      now: instant(1_000 + this.facts.length),
      actor,
      role: this.role,
      profile: this.#profile,
      agents: new Set([ANA]),
      holders: this.holders,
    })
  }

  /** Runs a command that must be accepted; answers the kinds of its facts. */
  does(command: AccountCommand): readonly string[] {
    const decision = this.decides(command)
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal))
    for (const draft of decision.value) this.facts.push(factOf(draft, `event-${this.facts.length}`))
    return decision.value.map(({ kind }) => kind)
  }

  refusal(command: AccountCommand): Refusal | null {
    const decision = this.decides(command)
    return decision.ok ? null : decision.refusal
  }

  /** Takes the words of facts away, as a redaction does. */
  strip(ids: readonly EventId[]): void {
    for (const [at, fact] of this.facts.entries())
      if (ids.includes(fact.id)) this.facts[at] = { ...fact, body: null } as AccountFact
  }

  created(terms: Partial<AccountTerms> = {}): this {
    this.does({ kind: 'createAccount', terms: { ...TERMS, ...terms } })
    return this
  }

  with(id: string, person: Partial<Person> = {}): this {
    this.does({ kind: 'addContact', contact: contact(id), person: { ...PERSON, ...person }, from: null })
    return this
  }
}

export const factOf = (draft: AccountDraft, id: string): AccountFact =>
  ({ ...draft, id: id as EventId, actor, body: draft.body ?? null }) as AccountFact
