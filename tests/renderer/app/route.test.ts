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

test('an address keeps any phrase of a search, and one that is not well formed leads there too', () => {
  for (const phrase of ['', 'boleto', '50% & 1/2 + 3? #4', 'de:"joão"', '🛒\n', 'a=b;c'])
    expect(routeOf(hashOf({ page: 'search', phrase }))).toEqual({ page: 'search', phrase })
  expect(routeOf('#/busca?q=%')).toEqual({ page: 'search', phrase: '%' })
  expect(hashOf({ page: 'search', phrase: '\ud800' })).toBe('#/busca?q=%EF%BF%BD')
})
