import { expect, test } from 'vitest'
import {
  PEOPLE_STREAM,
  profileStream,
  signedBytes,
  ticketOfStream,
  ticketStream,
} from '../../../src/domain/sync/envelope.ts'
import type { ProfileId, TicketId, UnitId } from '../../../src/domain/value/id.ts'

const hash = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)
const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

test('a stream says of which ticket it is, or that it is of none', () => {
  expect(ticketOfStream(ticketStream('t-1' as TicketId))).toBe('t-1')
  expect(ticketOfStream(profileStream('wati' as ProfileId))).toBeNull()
  expect(ticketOfStream(PEOPLE_STREAM)).toBeNull()
})

test('what is signed names its use and its unit, and holds each hash in order', () => {
  const bytes = signedBytes('unit-1' as UnitId, [hash(1), hash(2)])
  expect(text(bytes.subarray(0, -64))).toBe('plantao/unit/1|unit-1|')
  expect([...bytes.subarray(-64, -32)]).toEqual([...hash(1)])
  expect([...bytes.subarray(-32)]).toEqual([...hash(2)])
})

test('other facts, another order or another unit are other bytes', () => {
  const signed = (unit: string, ...fills: number[]): string =>
    text(signedBytes(unit as UnitId, fills.map(hash)))
  const variants = [
    signed('u', 1, 2),
    signed('u', 2, 1),
    signed('u', 1),
    signed('u', 1, 2, 3),
    signed('v', 1, 2),
  ]
  expect(new Set(variants).size).toBe(variants.length)
})
