import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { AccountCommand } from '../../../src/domain/account/command.ts'
import { decideAccount } from '../../../src/domain/account/decide.ts'
import { ACCOUNT_KIND_VERSIONS, type AccountFact } from '../../../src/domain/account/event.ts'
import { foldAccount, foldAccountFact } from '../../../src/domain/account/fold.ts'
import type { Account, Person } from '../../../src/domain/account/account.ts'
import type { AccountId, PlanId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { loaded } from '../../profiles/loaded.ts'
import { seeded } from '../seeded.ts'
import { actor, ANA, Books, contact, factOf, PERSON, TERMS } from './samples.ts'

const ID = 'account-1' as AccountId
const HISTORIES = 3_000
const wati = loaded('wati')

function commandBy(next: () => number, account: Account | null): AccountCommand {
  const of = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const someone = contact(of(['a', 'b', 'c', 'd']))
  const person: Partial<Person> = of([
    { name: of(['Ana', 'Rui', ' ']) },
    { addresses: of([['x@y.com.br'], ['a@b.com', 'c@d.com'], ['nada'], []]) },
    { trained: next() < 0.5, phones: ['1'] },
    { identified: next() < 0.5, approver: next() < 0.5 },
  ])
  if (!account) return { kind: 'createAccount', terms: { ...TERMS, name: of(['Ação', '', 'Beta']) } }
  return of<() => AccountCommand>([
    () => ({
      kind: 'changeAccount',
      terms: of([{ plan: 'PRO' as PlanId }, { plan: null }, { plan: 'X' as PlanId }]),
    }),
    () => ({
      kind: 'changeAccount',
      terms: of([{ notes: 'n' }, { domains: ['a.com'] }, { domains: ['gmail.com'] }]),
    }),
    () => ({ kind: 'addContact', contact: someone, person: { ...PERSON, ...person }, from: null }),
    () => ({ kind: 'changeContact', contact: someone, person }),
    () => ({ kind: 'mergeContact', contact: someone, into: contact(of(['a', 'b'])) }),
    () => ({ kind: 'removeContact', contact: someone, to: of([null, ID]) }),
    () => ({
      kind: 'absorbAccount',
      source: new Books('wati', 'other').created().with(of(['a', 'z'])).account!,
    }),
    () =>
      next() < 0.1
        ? { kind: 'mergeAccount', into: of(['elsewhere' as AccountId, ID]) }
        : commandBy(next, account),
    () => ({
      kind: 'redactEvents',
      events: [`event-${Math.floor(next() * 9)}`] as never[],
      basis: 'titular',
    }),
    () => ({ kind: 'createAccount', terms: TERMS }),
  ])()
}

describe('three thousand random histories of a client', () => {
  const kinds = new Set<string>()
  const refusals = new Set<string>()
  const faults: string[] = []
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const next = seeded(seed)
    const facts: AccountFact[] = []
    let account: Account | null = null
    for (let step = 0; step < 16; step++) {
      const command = commandBy(next, account)
      const decision = decideAccount(account, command, {
        now: instant(step),
        actor,
        role: 'gestor',
        profile: wati,
        agents: new Set([ANA]),
        holders: new Map(),
      })
      if (!decision.ok) refusals.add(decision.refusal.kind)
      for (const draft of decision.ok ? decision.value : []) {
        if (!isDeepStrictEqual(JSON.parse(JSON.stringify(draft)), draft)) faults.push(`${seed}: JSON`)
        const fact = factOf(draft, `event-${facts.length}`)
        kinds.add(fact.kind)
        facts.push(fact)
        account = foldAccountFact(ID, account, fact)
      }
    }
    if (!isDeepStrictEqual(foldAccount(ID, facts), account)) faults.push(`${seed}: replay`)
  }

  test('reach every kind of fact and every refusal of an edit', () => {
    expect([...kinds].toSorted()).toEqual(Object.keys(ACCOUNT_KIND_VERSIONS).toSorted())
    expect([...refusals].toSorted()).toEqual([
      'accountExists',
      'accountMerged',
      'addressInvalid',
      'contactExists',
      'contactNotFound',
      'domainPublic',
      'mergedIntoItself',
      'nameMissing',
      'notInProfile',
      'nothingToRedact',
    ])
  })

  test('fold to the same client at once as step by step, of facts that survive being written down', () => {
    expect(faults).toEqual([])
  })
})
