import type { Brand } from './brand.ts'
import { toHex } from './hex.ts'
import type { Instant } from './instant.ts'

/** Every id is a UUID in lower-case hexadecimal with dashes. */
export type EventId = Brand<string, 'EventId'>
export type UnitId = Brand<string, 'UnitId'>
export type TicketId = Brand<string, 'TicketId'>
export type AccountId = Brand<string, 'AccountId'>
export type ContactId = Brand<string, 'ContactId'>
export type AgentId = Brand<string, 'AgentId'>
export type DeviceId = Brand<string, 'DeviceId'>
export type SpaceId = Brand<string, 'SpaceId'>

/** Ids that a profile's author chooses: short, lower case, stable over its versions. */
export type ProfileId = Brand<string, 'ProfileId'>
export type PlanId = Brand<string, 'PlanId'>
export type SeverityId = Brand<string, 'SeverityId'>
export type TypeId = Brand<string, 'TypeId'>
export type StatusId = Brand<string, 'StatusId'>
export type SectorId = Brand<string, 'SectorId'>
export type ChannelId = Brand<string, 'ChannelId'>
export type CalendarId = Brand<string, 'CalendarId'>

/** sha-256 of a profile's canonical text, in hexadecimal: the version's own name. */
export type ProfileVersion = Brand<string, 'ProfileVersion'>

/** sha-256 of a blob's bytes, in hexadecimal. */
export type BlobHash = Brand<string, 'BlobHash'>

/** What a person sees and says: `A3-1041`, the device's short code and its own counter. Never changes. */
export type TicketCode = Brand<string, 'TicketCode'>

const TICKET_CODE = /\[([A-Z]\d{0,2}-\d{1,9})\]/

/** The first ticket code standing in `text` in brackets, as our replies write it; a bare one may mean anything. */
export function findTicketCode(text: string): TicketCode | null {
  const found = TICKET_CODE.exec(text)
  return found ? (found[1] as TicketCode) : null
}

export const ticketCode = (device: string, counter: number): TicketCode =>
  `${device}-${counter}` as TicketCode

const dashed = (digits: string): string =>
  [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-')

function stamped(bytes: Uint8Array, version: number): string {
  const out = bytes.slice(0, 16)
  out[6] = ((out[6] ?? 0) & 0x0f) | (version << 4)
  out[8] = ((out[8] ?? 0) & 0x3f) | 0x80
  return dashed(toHex(out))
}

/** UUIDv7 (RFC 9562): 48 bits of `now`, then `random`, of which ten bytes are read. */
export function uuidV7(now: Instant, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let rest: number = now
  for (let at = 5; at >= 0; at--) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  return stamped(bytes, 7)
}

/** UUIDv8 (RFC 9562) of a digest of a natural key, of which 16 bytes are read: the same fact, the same id. */
export const uuidV8 = (digest: Uint8Array): string => stamped(digest, 8)
