import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTicketCode, ticketCode, uuidV7, uuidV8 } from '../../../src/domain/value/id.ts'
import { toHex } from '../../../src/domain/value/hex.ts'
import { instant } from '../../../src/domain/value/instant.ts'

const UUID = (version: number): RegExp =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const bytes = (count: number) => fc.uint8Array({ minLength: count, maxLength: count })

describe('UUIDv7', () => {
  test('says its version and variant, whatever time and chance gave', () => {
    fc.assert(fc.property(time, bytes(10), (now, random) => UUID(7).test(uuidV7(instant(now), random))))
  })

  test('sorts as its time does', () => {
    fc.assert(
      fc.property(time, time, bytes(10), bytes(10), (a, b, some, other) => {
        fc.pre(a < b)
        return uuidV7(instant(a), some) < uuidV7(instant(b), other)
      }),
    )
  })

  test('carries its instant in the first 48 bits and 74 bits of chance', () => {
    const id = uuidV7(instant(0x0123_4567_89ab), new Uint8Array(10).fill(0xff))
    expect(id).toBe('01234567-89ab-7fff-bfff-ffffffffffff')
  })
})

describe('UUIDv8', () => {
  test('says its version and variant, and is the same for the same digest', () => {
    fc.assert(
      fc.property(bytes(32), (digest) => {
        const id = uuidV8(digest)
        return UUID(8).test(id) && id === uuidV8(digest.slice(0, 16))
      }),
    )
  })

  test('differs where the digest does, in 122 bits', () => {
    const zero = uuidV8(new Uint8Array(32))
    const differing = Array.from({ length: 128 }, (_, bit) => {
      const digest = new Uint8Array(32)
      digest[bit >> 3] = 0x80 >> (bit & 7)
      return uuidV8(digest) !== zero
    })
    expect(differing.filter(Boolean)).toHaveLength(122)
  })
})

describe('a ticket’s code', () => {
  test.for([
    ['RES: Loja fora do ar [A3-1041]', 'A3-1041'],
    ['[A-1]', 'A-1'],
    ['sobre [H12-7], por favor', 'H12-7'],
    ['[A-7] e [A-8]', 'A-7'],
  ])('is found in "%s"', ([subject, code]) => {
    expect(findTicketCode(subject!)).toBe(code)
  })

  test.for([
    'A-1',
    'Sala A-12',
    'CT-e 4471',
    'NF-e-12',
    'pedido XA-12',
    'A-12-B',
    'A123-1',
    'a-12',
    'A-1234567890',
    '',
  ])('is not found in "%s"', (subject) => {
    expect(findTicketCode(subject)).toBeNull()
  })

  test('is made of the device’s letter and its own counter, and found again', () => {
    expect(findTicketCode(`Re: [${ticketCode('A3', 1041)}]`)).toBe('A3-1041')
  })
})

test('bytes are written in lower-case digits, two each', () => {
  expect(toHex(new Uint8Array([0, 10, 255]))).toBe('000aff')
})
