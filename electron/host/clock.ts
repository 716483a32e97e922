import { randomBytes } from 'node:crypto'
import type { Clock, Random } from '../../src/application/ports.ts'
import { instant } from '../../src/domain/value/instant.ts'

/** The machine's wall clock. */
export const systemClock: Clock = { now: () => instant(Date.now()) }

/** The operating system's random numbers. */
export const systemRandom: Random = { bytes: (count) => randomBytes(count) }
