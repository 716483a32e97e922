import { expect, test } from 'vitest'
import { COMMANDS, commandOfKey, keyName } from '../../../src/renderer/app/command-table.ts'
import { hashOf, routeOf } from '../../../src/renderer/app/route.ts'

test('WCAG 2.1.4: a key of one letter acts only while a list has the focus', () => {
  const letters = COMMANDS.filter(({ key }) => key?.length === 1)
  expect(letters.length).toBeGreaterThan(5)
  for (const { id, key } of letters) {
    expect(commandOfKey(key ?? '', true)).toBe(id)
    expect(commandOfKey(key ?? '', false)).toBeNull()
  }
})

test('no two commands share a key', () => {
  const keys = COMMANDS.flatMap(({ key }) => key ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('a key with caps lock is the same key; an unknown one is none', () => {
  expect(commandOfKey('J', true)).toBe('next')
  expect(commandOfKey('z', true)).toBeNull()
  expect(commandOfKey('Escape', false)).toBe('back')
})

test('keys are named as printed', () => {
  const say = (id: string) => `<${id}>`
  expect(keyName('j', say)).toBe('J')
  expect(keyName('Enter', say)).toBe('<shortcuts.key.Enter>')
  expect(keyName(null, say)).toBeNull()
})

test('an address leads to its route and back, and nonsense to the queue', () => {
  for (const hash of ['#/fila', '#/meus', '#/resolvidos', '#/encerrados', '#/ticket/abc'])
    expect(hashOf(routeOf(hash))).toBe(hash)
  expect(routeOf('#/toString')).toEqual({ page: 'queue', scope: 'open' })
  expect(routeOf('')).toEqual({ page: 'queue', scope: 'open' })
})
