import { describe, expect, test } from 'vitest'
import type { AccountTerms } from '../../../src/domain/account/account.ts'
import type { PlanId } from '../../../src/domain/value/id.ts'
import { ANA, Books, TERMS } from './samples.ts'

const changing = (terms: Partial<AccountTerms>) => ({ kind: 'changeAccount', terms }) as const

describe('an account', () => {
  test('WC-12: says whether we host its system, and a change is a fact of what changed alone', () => {
    const books = new Books('weconnect').created()
    books.does(changing({ ...TERMS, cloud: true }))
    expect(books.account?.cloud).toBe(true)
    expect(books.facts.at(-1)).toMatchObject({
      kind: 'accountChanged',
      payload: { cloud: true, words: [] },
      body: null,
    })
    expect(books.does(changing({ ...TERMS, cloud: true }))).toEqual([])
  })

  test('WA-13: holds the TAM add-on with the person of ours who stands for it, and nobody else', () => {
    const books = new Books('wati').created({ addOns: [{ id: 'tam', owner: ANA }] })
    expect(books.account?.addOns).toEqual([{ id: 'tam', owner: ANA }])
    const held = (id: string, owner: string | null) =>
      changing({ addOns: [{ id, owner: owner as typeof ANA }] })
    expect(books.refusal(held('ouro', null))).toEqual({ kind: 'notInProfile', field: 'addOn', value: 'ouro' })
    expect(books.refusal(held('tam', 'ninguém'))).toEqual({
      kind: 'notInProfile',
      field: 'owner',
      value: 'ninguém',
    })
    expect(books.refusal(held('tam', null))).toBeNull()
    expect(new Books('xtech').created().refusal(held('tam', null))).toMatchObject({ field: 'addOn' })
  })

  test('WA-12: has one of the plans of its profile, or none', () => {
    const books = new Books('wati').created({ plan: 'BUSINESS+' as PlanId })
    expect(books.account?.plan).toBe('BUSINESS+')
    expect(books.refusal(changing({ plan: 'PREMIUM' as PlanId }))).toEqual({
      kind: 'notInProfile',
      field: 'plan',
      value: 'PREMIUM',
    })
    books.does(changing({ plan: null }))
    expect(books.account?.plan).toBeNull()
  })

  test.each([
    ['HTTPS://www.Loja.com.br/carrinho?x=1', 'loja.com.br'],
    [' loja.com.br ', 'loja.com.br'],
    ['@loja.com.br', 'loja.com.br'],
    ['compras@loja.com.br', 'loja.com.br'],
    ['ação.com.br:8443', 'ação.com.br'],
  ])('keeps the domain of %j as %j', (given, kept) => {
    expect(new Books().created({ domains: [given, kept] }).account?.domains).toEqual([kept])
  })

  test.each(['loja', '', '-loja.com', 'loja..com', 'loja com.br', 'http://', 'a'.repeat(300) + '.com'])(
    'refuses %j as a domain',
    (domain) => {
      expect(new Books().created().refusal(changing({ domains: [domain] }))).toEqual({
        kind: 'domainInvalid',
        domain,
      })
    },
  )

  test('a public domain names no client', () => {
    for (const domain of ['gmail.com', 'Outlook.com', 'uol.com.br', 'terra.com.br'])
      expect(new Books().created().refusal(changing({ domains: [domain] }))?.kind).toBe('domainPublic')
  })

  test('needs a name, and only what was never created may be', () => {
    const books = new Books()
    expect(books.refusal(changing({ cloud: true }))?.kind).toBe('accountNotFound')
    expect(books.refusal({ kind: 'createAccount', terms: { ...TERMS, name: '  ' } })).toEqual({
      kind: 'nameMissing',
    })
    books.created({ name: '  Ação Modas ' })
    expect(books.account?.name).toBe('Ação Modas')
    expect(books.refusal({ kind: 'createAccount', terms: TERMS })?.kind).toBe('accountExists')
  })

  test('WC-02: whoever answers clients edits them; to merge and remove takes a triador, to redact a gestor', () => {
    const books = new Books().created().with('zoe')
    const asked = {
      changeAccount: changing({ notes: 'x' }),
      removeContact: {
        kind: 'removeContact',
        contact: books.account!.contacts.keys().next().value!,
        to: null,
      },
      redactEvents: { kind: 'redactEvents', events: [books.facts[0]!.id], basis: 'titular' },
    } as const
    const allowed = (['atendente', 'triador', 'gestor'] as const).map((role) => {
      books.role = role
      return Object.values(asked).filter((command) => books.refusal(command)?.kind !== 'notAllowed').length
    })
    expect(allowed).toEqual([1, 2, 3])
  })
})
