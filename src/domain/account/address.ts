import { PUBLIC_DOMAINS } from './public-domains.ts'

/** Longest mail address that a server has to take (RFC 5321), in UTF-16 units. */
const LONGEST_ADDRESS = 254
/** Letters of any script; classes by property cost milliseconds to build, and hosts are checked while mail comes in. */
const LETTER = '[0-9a-z\\u00a1-\\uffff]'
const LABEL = `${LETTER}(?:[0-9a-z\\u00a1-\\uffff-]{0,61}${LETTER})?`
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`)
const LOCAL = /^[^\s@<>()[\]:;,\\"\p{Cc}]{1,64}$/u

const isDomain = (text: string): boolean => !/\s/.test(text) && DOMAIN.test(text)

/** An address as it is kept: trimmed and in lower case; null where it is none. */
export function mailAddress(text: string): string | null {
  const address = text.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  const fits = address.length <= LONGEST_ADDRESS && LOCAL.test(address.slice(0, at))
  return at > 0 && fits && isDomain(address.slice(at + 1)) ? address : null
}

/** A domain as it is kept, also out of a pasted link or address; null where it is none. */
export function mailDomain(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^[^/]*@/, '')
    .replace(/[/:?#].*$/, '')
    .replace(/^www\./, '')
  return host.length <= LONGEST_ADDRESS && isDomain(host) ? host : null
}

/** The part of an address after the last `@`, in lower case. */
export const domainOfAddress = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Anybody may have an address there, so it names no client. */
export const isPublicDomain = (domain: string): boolean => PUBLIC_DOMAINS.has(domain)
