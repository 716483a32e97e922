import { addressParser } from 'postal-mime'
import { cleanLine } from './clean.ts'
import type { Address } from './mail.ts'

/** Enough for some thousands of recipients; a longer list is cut. */
const LONGEST_LIST = 131_072
const LONGEST_ADDRESS = 320

/** The mailboxes of address headers, groups opened; an entry without an address (an empty group, `<>`) is none. */
export const readAddresses = (values: readonly string[]): readonly Address[] =>
  addressParser(values.join(', ').slice(0, LONGEST_LIST), { flatten: true }).flatMap((entry) => {
    const address = cleanLine(entry.address ?? '', LONGEST_ADDRESS).toLowerCase()
    return isAddress(address) ? [{ name: cleanLine(entry.name ?? '', LONGEST_NAME), address }] : []
  })

/** The part after the last `@`. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

const LONGEST_NAME = 200
const isAddress = (text: string): boolean => /^[^\s@<>]+@[^\s@<>]+$/.test(text.replace(/^"[^"]*"/, 'quoted'))
