import type { Brand } from './brand.ts'

/** A point on the UTC time line, in whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>

/** A length of time in milliseconds: wall or counted, as the name beside it says. */
export type Millis = Brand<number, 'Millis'>

export const MINUTE = 60_000 as Millis
export const HOUR = 3_600_000 as Millis
export const DAY = 86_400_000 as Millis

/** The instant of an epoch in milliseconds; a fraction is cut off. */
export const instant = (epochMillis: number): Instant => Math.trunc(epochMillis) as Instant

export const millis = (value: number): Millis => value as Millis

/** `from` moved by `length`, which may be negative. */
export const after = (from: Instant, length: Millis): Instant => (from + length) as Instant

export const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b)
export const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b)
