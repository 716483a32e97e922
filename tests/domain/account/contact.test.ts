import { describe, expect, test } from 'vitest'
import type { Person } from '../../../src/domain/account/account.ts'
import type { AccountId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { Books, contact, factOf, PERSON } from './samples.ts'

const changing = (person: Partial<Person>, id = 'zoe') =>
  ({ kind: 'changeContact', contact: contact(id), person }) as const

describe('a contact', () => {
  test('WC-18, WM-12, WC-05, XT-02: carries whether he is trained, may approve, and is registered', () => {
    const books = new Books('weconnect').created().with('zoe')
    books.does(changing({ trained: true, approver: true, identified: true }))
    expect(books.account?.contacts.get(contact('zoe'))).toMatchObject({
      trained: true,
      approver: true,
      identified: true,
    })
    expect(books.facts.at(-1)?.payload).toEqual({
      contact: 'zoe',
      trained: true,
      approver: true,
      identified: true,
      words: [],
    })
  })

  test('names stand in bodies, never in payloads', () => {
    const books = new Books().created().with('zoe')
    books.does(changing({ name: 'Zoé A.', phones: ['1'] }))
    const payloads = JSON.stringify(books.facts.map(({ payload }) => payload))
    expect(payloads).not.toMatch(/Zoé|Álv|Modas|acaomodas|4000/)
    expect(JSON.stringify(books.facts)).toMatch(/Zoé A\./)
  })

  test.each([
    ['Zoe@AcaoModas.com.br ', 'zoe@acaomodas.com.br'],
    ['zoe+suporte@acaomodas.com.br', 'zoe+suporte@acaomodas.com.br'],
    ['josé@ação.com.br', 'josé@ação.com.br'],
  ])('keeps the address %j as %j, once', (given, kept) => {
    const books = new Books().created().with('zoe', { addresses: [given, kept] })
    expect(books.account?.contacts.get(contact('zoe'))?.addresses).toEqual([kept])
  })

  test.each(['zoe', '@acao.com', 'zoe@', 'zoe@acao', 'zoe silva@acao.com', 'a@b@c.com', 'zoe@acao.com>', ''])(
    'refuses %j as an address',
    (address) => {
      const refusal = new Books()
        .created()
        .with('zoe')
        .refusal(changing({ addresses: [address] }))
      expect(refusal).toEqual({ kind: 'addressInvalid', address })
    },
  )

  test('XT-02: an address is one contact’s of the profile, and the no names whose it is', () => {
    const books = new Books().created().with('zoe')
    const holder = { account: 'other' as AccountId, contact: contact('rui'), client: 'Beta' }
    books.holders.set('rui@beta.com.br', holder)
    expect(books.refusal(changing({ addresses: ['RUI@beta.com.br'] }))).toEqual({
      kind: 'addressOfOther',
      address: 'rui@beta.com.br',
      client: 'Beta',
    })
    books.holders.set('rui@beta.com.br', { ...holder, contact: contact('zoe') })
    expect(books.refusal(changing({ addresses: ['rui@beta.com.br'] }))).toBeNull()
  })

  test('needs a name, and must be there', () => {
    const books = new Books().created().with('zoe')
    expect(books.refusal(changing({ name: ' ' }))).toEqual({ kind: 'nameMissing' })
    expect(books.refusal(changing({ name: 'x' }, 'rui'))).toEqual({ kind: 'contactNotFound', contact: 'rui' })
    const again = { kind: 'addContact', contact: contact('zoe'), person: PERSON, from: null } as const
    expect(books.refusal(again)?.kind).toBe('contactExists')
  })

  test('merged with another one gives him addresses and telephones, and is gone', () => {
    const books = new Books()
      .created()
      .with('zoe')
      .with('z2', { name: 'Z. Alvares', addresses: ['z@gmail.com'] })
    books.does({ kind: 'mergeContact', contact: contact('z2'), into: contact('zoe') })
    expect([...books.account!.contacts.keys()]).toEqual(['zoe'])
    expect(books.account?.contacts.get(contact('zoe'))).toMatchObject({
      name: 'Zoé Álvares',
      addresses: ['zoe@acaomodas.com.br', 'z@gmail.com'],
      phones: ['(11) 4000-1117'],
    })
    const merge = (from: string, into: string) =>
      books.refusal({ kind: 'mergeContact', contact: contact(from), into: contact(into) })
    expect(merge('zoe', 'zoe')).toEqual({ kind: 'mergedIntoItself' })
    expect(merge('z2', 'zoe')).toEqual({ kind: 'contactNotFound', contact: 'z2' })
  })
})

describe('an account that is merged into another one', () => {
  test('gives it contacts, domains and environments, which keeps its own plan and flags, and ends', () => {
    const target = new Books('wati', 'target').created({
      name: 'Ação',
      domains: ['acao.com.br'],
      productVersion: '',
    })
    const source = new Books('wati', 'source').created({ cloud: true }).with('zoe')
    target.does({ kind: 'absorbAccount', source: source.account! })
    source.does({ kind: 'mergeAccount', into: target.id })
    expect(target.account).toMatchObject({
      name: 'Ação',
      cloud: true,
      domains: ['acao.com.br', 'acaomodas.com.br'],
      productVersion: '7.2',
    })
    expect(target.account?.contacts.get(contact('zoe'))).toMatchObject({
      name: 'Zoé Álvares',
      from: 'source',
    })
    expect(source.account?.mergedInto).toBe('target')
    expect(source.refusal({ kind: 'changeAccount', terms: { cloud: false } })).toEqual({
      kind: 'accountMerged',
      into: 'target',
    })
    expect(target.refusal({ kind: 'absorbAccount', source: source.account! })?.kind).toBe('accountMerged')
    expect(target.refusal({ kind: 'absorbAccount', source: target.account! })?.kind).toBe('mergedIntoItself')
  })

  test('is of the same profile', () => {
    const source = new Books('xtech', 'source').created()
    expect(new Books('wati').created().refusal({ kind: 'absorbAccount', source: source.account! })).toEqual({
      kind: 'profilesDiffer',
    })
  })
})

describe('bounds', () => {
  test('a client has at most 2 000 contacts, and a contact 20 addresses and telephones', () => {
    const books = new Books().created()
    for (let at = 0; at < 2_000; at++) books.facts.push(added(`c${at}`))
    const one = { kind: 'addContact', contact: contact('mais'), person: PERSON, from: null } as const
    expect(books.refusal(one)).toEqual({ kind: 'tooMany', what: 'contacts', limit: 2_000 })
    books.facts.pop()
    expect(books.refusal(one)).toBeNull()
    const many = Array.from({ length: 21 }, (_, at) => `a${at}@acao.com.br`)
    const change = (person: Partial<Person>) => books.refusal({ ...changing(person), contact: contact('c1') })
    expect(change({ addresses: many })).toEqual({ kind: 'tooMany', what: 'addresses', limit: 20 })
    expect(change({ phones: many })).toEqual({ kind: 'tooMany', what: 'phones', limit: 20 })
    expect(change({ addresses: many.slice(1), phones: many.slice(1) })).toBeNull()
  })

  const added = (id: string) =>
    factOf(
      {
        kind: 'contactAdded',
        at: instant(0),
        payload: { contact: contact(id), identified: false, trained: false, approver: false, from: null },
        body: { name: id, addresses: [], phones: [] },
      },
      `event-${id}`,
    )
})
