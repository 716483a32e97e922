import { describe, expect, test } from 'vitest'
import { addressesIn, isMailAddress, withAddresses } from '../../../src/domain/ticket/mail-address.ts'

describe('addresses as people type and paste them', () => {
  test.for<[string, readonly (readonly [string, string])[]]>([
    ['ana@x.com.br', [['', 'ana@x.com.br']]],
    ['Ana Souza <ana@x.com.br>', [['Ana Souza', 'ana@x.com.br']]],
    [
      '"Souza, Ana" <ana@x.com>; mailto:bia@x.com',
      [
        ['Souza, Ana', 'ana@x.com'],
        ['', 'bia@x.com'],
      ],
    ],
    [
      'ana@x.com,\nbia@x.com\t, ',
      [
        ['', 'ana@x.com'],
        ['', 'bia@x.com'],
      ],
    ],
    ['ana@', [['', 'ana@']]],
    ['', []],
  ])('%j', ([text, expected]) => {
    expect(addressesIn(text).map(({ name, address }) => [name, address])).toEqual(expected)
  })
})

test.for(['a@b.co', 'maria.da-silva+nota@sub.loja.com.br', "o'brien@x.org", 'joão@açaí.com.br'])(
  '%s can be written to',
  (address) => expect(isMailAddress(address)).toBe(true),
)

test.for(['', 'a', 'a@b', 'a@b..c', 'a b@c.de', 'a@-b.de', 'a@b.de>', `${'a'.repeat(65)}@b.de`, 'a@b@c.de'])(
  '%j cannot be written to',
  (address) => expect(isMailAddress(address)).toBe(false),
)

test('a mailbox stands once in a list, however it is written', () => {
  const ana = { name: 'Ana', address: 'ana@x.com' }
  const nobody = { name: 'Rui', address: '' }
  const list = withAddresses(
    [ana, nobody],
    [
      { name: '', address: 'ANA@X.com' },
      { name: 'Eva', address: '' },
    ],
  )
  expect(list).toEqual([ana, nobody, { name: 'Eva', address: '' }])
})
