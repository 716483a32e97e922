import { describe, expect, test } from 'vitest'
import { wordsOfAccount, wordsOfContact } from '../../../src/domain/account/written-words.ts'
import { Books, contact } from './samples.ts'

describe('words that are removed', () => {
  test('leave nothing, and bring back nothing that a change had set aside', () => {
    const books = new Books().created().with('zoe')
    books.does({
      kind: 'changeContact',
      contact: contact('zoe'),
      person: { addresses: ['zoe@nova.com.br'], trained: true },
    })
    books.strip([books.facts.at(-1)!.id])
    expect(books.account?.contacts.get(contact('zoe'))).toMatchObject({
      name: 'Zoé Álvares',
      addresses: [],
      trained: true,
    })
    books.strip(books.facts.map(({ id }) => id))
    expect(books.account).toMatchObject({ name: '', domains: [], notes: '', environments: [] })
    expect(books.account?.contacts.get(contact('zoe'))).toMatchObject({ name: '', phones: [], trained: true })
  })

  test('of a contact are all that named him, also as somebody who was merged into him', () => {
    const books = new Books().created().with('zoe').with('z2').with('rui')
    books.does({ kind: 'mergeContact', contact: contact('z2'), into: contact('zoe') })
    books.does({ kind: 'changeContact', contact: contact('zoe'), person: { name: 'Zoé' } })
    books.does({ kind: 'changeContact', contact: contact('zoe'), person: { trained: true } })
    const kept = books.facts.filter(
      ({ id }) => !wordsOfContact(books.facts, contact('zoe')).events.includes(id),
    )
    expect(kept.map(({ kind, payload }) => [kind, 'contact' in payload ? payload.contact : null])).toEqual([
      ['accountCreated', null],
      ['contactAdded', 'rui'],
      ['contactMerged', 'z2'],
      ['contactChanged', 'zoe'],
    ])
    expect(wordsOfAccount(books.facts).events).toHaveLength(5)
  })

  test('are removed once', () => {
    const books = new Books().created()
    const command = { kind: 'redactEvents', events: [books.facts[0]!.id], basis: 'titular' } as const
    books.does(command)
    expect(books.refusal(command)).toEqual({ kind: 'nothingToRedact' })
  })
})
