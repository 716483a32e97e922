import { randomBytes } from 'node:crypto'
import { same } from './same.ts'

/** Addresses by which a browser comes in: each holds a code that opens for ten minutes. */
export interface EntryCodes {
  /** A fresh code. */
  issue(): string
  /** Whether `given` is a code that still opens. */
  opens(given: string): boolean
}

/**
 * Not a code for one use: whatever asks for the address first (a script that waits for the console, a preview of a
 * link) would lock the person out.
 */
const OPEN_FOR = 600_000

export function entryCodes(now: () => number = Date.now): EntryCodes {
  const codes = new Map<string, number>()
  return {
    issue: () => {
      const code = secret()
      codes.set(code, now() + OPEN_FOR)
      return code
    },
    opens: (given) => [...codes].some(([code, until]) => same(given, code) && now() < until),
  }
}

/** 192 bits that nobody guesses. */
export const secret = (): string => randomBytes(24).toString('base64url')

/** The address that a person opens; a browser that has come in keeps a cookie instead of it. */
export const entryAddress = (port: number, entry: EntryCodes): string =>
  `http://127.0.0.1:${port}/?token=${entry.issue()}`
