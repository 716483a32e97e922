import { expect, test } from 'vitest'
import { proposalFrom, proposalOf } from '../../../../src/renderer/features/client/make/proposal.ts'

test('a sender under a domain of his own proposes a client of that name, the domain and himself', () => {
  expect(proposalOf({ name: 'Rui Costa', address: 'Rui@Padaria-Real.com.br' })).toEqual({
    account: 'Padaria Real',
    contact: 'Rui Costa',
    address: 'rui@padaria-real.com.br',
    domain: 'padaria-real.com.br',
  })
})

test('a domain under which anybody may write names no client: the person does', () => {
  expect(proposalOf({ name: 'Rui Costa', address: 'rui@gmail.com' })).toEqual({
    account: 'Rui Costa',
    contact: 'Rui Costa',
    address: 'rui@gmail.com',
    domain: '',
  })
})

test('a sender whose name is only his address gives no name of a contact', () => {
  expect(proposalOf({ name: 'rui@loja.com.br', address: 'rui@loja.com.br' }).contact).toBe('')
})

test('what was typed is the name of a client, or an address that tells more', () => {
  expect(proposalFrom('  Padaria Real ')).toEqual({
    account: 'Padaria Real',
    contact: '',
    address: '',
    domain: '',
  })
  expect(proposalFrom('rui@mail.padaria.com.br')).toMatchObject({
    account: 'Padaria',
    address: 'rui@mail.padaria.com.br',
  })
})
