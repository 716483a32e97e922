import { expect, test } from 'vitest'
import { hashOf, routeOf } from '../../../src/renderer/app/route.ts'

test('an address leads to its route and back, and nonsense to the queue', () => {
  for (const hash of [
    '#/fila',
    '#/meus',
    '#/resolvidos',
    '#/encerrados',
    '#/ticket/abc',
    '#/ajustes/aparencia',
  ])
    expect(hashOf(routeOf(hash))).toBe(hash)
  expect(routeOf('#/toString')).toEqual({ page: 'queue', scope: 'open' })
  expect(routeOf('#/ajustes/constructor')).toEqual({ page: 'settings', section: 'look' })
  expect(routeOf('')).toEqual({ page: 'queue', scope: 'open' })
})
