import { randomBytes } from 'node:crypto'
import { same } from './same.ts'

/** Addresses by which a browser comes in: each holds a code that opens once. */
export interface EntryCodes {
  /** A fresh code. */
  issue(): string
  /** Whether `given` is a code that nobody has used; from now on it is used. */
  redeem(given: string): boolean
}

export function entryCodes(): EntryCodes {
  const unused = new Set<string>()
  return {
    issue: () => {
      const code = secret()
      unused.add(code)
      return code
    },
    redeem: (given) => {
      const code = [...unused].find((each) => same(given, each))
      return code !== undefined && unused.delete(code)
    },
  }
}

/** 192 bits that nobody guesses. */
export const secret = (): string => randomBytes(24).toString('base64url')

/** The address that a person opens; a browser that has come in keeps a cookie instead of it. */
export const entryAddress = (port: number, entry: EntryCodes): string =>
  `http://127.0.0.1:${port}/?token=${entry.issue()}`
