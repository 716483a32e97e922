import { expect, test } from 'vitest'
import type { ClientCard } from '../../../../src/contract/views/client.ts'
import { questionsAfter } from '../../../../src/renderer/features/client/card/questions.ts'

const flags = { identified: false, trained: false, approver: false }

const card = (part: Partial<ClientCard> = {}): ClientCard => ({
  account: {
    id: 'a',
    name: 'Padaria Real',
    profile: { id: 'wati', name: 'Wati' },
    plan: null,
    addOns: [],
    cloud: false,
    domains: [],
    productVersion: '',
    environments: [],
    notes: '',
    contacts: [],
    openTickets: 0,
  },
  contact: { id: 'c', name: 'Rui', addresses: ['rui@x.com'], phones: [], ...flags },
  identity: 'unidentified',
  sender: 'rui@x.com',
  alike: 2,
  ...part,
})

const kinds = (asked: ClientCard, kept = false) => questionsAfter(asked, kept).map(({ kind }) => kind)

test('the other tickets of a known address are asked for, and none where there are none', () => {
  expect(kinds(card())).toEqual(['adopt'])
  expect(kinds(card({ alike: 0 }))).toEqual([])
})

test('an address that the contact has not is asked for first; the tickets follow once it is kept', () => {
  expect(kinds(card({ sender: 'outro@x.com' }))).toEqual(['register'])
  expect(kinds(card({ sender: 'outro@x.com' }), true)).toEqual(['register', 'adopt'])
})

test('keeping an address adds it to those that the contact has', () => {
  expect(questionsAfter(card({ sender: 'outro@x.com' }), false)[0]?.act).toMatchObject({
    kind: 'changeContact',
    person: { addresses: ['rui@x.com', 'outro@x.com'] },
  })
})

test('without a contact or without a sender nothing is asked', () => {
  expect(kinds(card({ contact: null }))).toEqual([])
  expect(kinds(card({ sender: null }))).toEqual([])
})
