import { expect, test } from 'vitest'
import { after, MINUTE } from '../../../src/domain/value/instant.ts'
import { clientDesk, done } from '../client-desk.ts'

test('the tickets of a client come open ones first, the newest before the older, and are counted beyond those shown', () => {
  const { act, add, calls, create, mail, space } = clientDesk()
  const account = create('Padaria Real')
  add(account, { addresses: ['rui@padariareal.com.br'] })
  const [first, second, third] = [0, 1, 2].map(() => {
    space.clock.set(after(space.clock.now(), MINUTE))
    return mail('rui@padariareal.com.br')
  })
  mail('outra@mercadosol.com.br')
  done(calls['ticket.act']({ ticket: third!, act: { kind: 'resolve' } }))
  const shown = (limit: number) => {
    const { total, rows } = done(calls['client.tickets']({ account, limit }))
    return { total, ids: rows.map(({ id }) => id) }
  }
  expect(shown(10)).toEqual({ total: 3, ids: [second, first, third] })
  expect(shown(1)).toEqual({ total: 3, ids: [second] })
  const other = create('Padaria Real Ltda')
  done(act({ kind: 'mergeAccount', account, into: other }))
  expect(shown(10).total).toBe(3)
})
