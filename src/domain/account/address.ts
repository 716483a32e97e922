import { PUBLIC_DOMAINS } from './public-domains.ts'

/** Longest mail address that a server has to take (RFC 5321), in UTF-16 units. */
const LONGEST_ADDRESS = 254
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?'
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`, 'u')
const LOCAL = /^[^\s@<>()[\]:;,\\"\p{Cc}]{1,64}$/u

/** An address as it is kept: trimmed and in lower case; null where it is none. */
export function mailAddress(text: string): string | null {
  const address = text.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  const fits = address.length <= LONGEST_ADDRESS && LOCAL.test(address.slice(0, at))
  return at > 0 && fits && DOMAIN.test(address.slice(at + 1)) ? address : null
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
  return host.length <= LONGEST_ADDRESS && DOMAIN.test(host) ? host : null
}

/** The part of an address after the last `@`, in lower case. */
export const domainOfAddress = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Anybody may have an address there, so it names no client. */
export const isPublicDomain = (domain: string): boolean => PUBLIC_DOMAINS.has(domain)
