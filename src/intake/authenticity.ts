import { domainOf } from './address.ts'
import type { Address, Authenticity } from './mail.ts'
import { every, type Headers } from './mime/header.ts'
import { withoutComments } from './mime/parameters.ts'

const LONGEST = 16_384

/**
 * What our own server recorded about `authors`, the addresses of From (XT-02, RFC 8601): only the top-most
 * Authentication-Results by an id of `trusted` speaks, for a server removes forged ones with its own id at the door
 * (RFC 8601, 5) and puts its own above the rest. A message with several authors proves none of them.
 */
export function authenticityOf(
  headers: Headers,
  authors: readonly Address[],
  trusted: readonly string[],
): Authenticity {
  const ids = new Set(trusted.map((id) => id.toLowerCase()))
  const own = every(headers, 'authentication-results')
    .map((value) => resultsOf(value))
    .find(({ server }) => ids.has(server))
  const [author] = authors
  if (!own || !author || authors.length > 1 || every(headers, 'from').length > 1) return 'absent'
  return verdict(own.methods, domainOf(author.address))
}

interface Method {
  readonly name: string
  readonly result: string
  readonly properties: ReadonlyMap<string, string>
}

function verdict(methods: readonly Method[], domain: string): Authenticity {
  const dmarc = methods.filter(({ name, properties }) => name === 'dmarc' && concerns(properties, domain))
  const dkim = methods.filter(({ name, properties }) => name === 'dkim' && isAligned(properties, domain))
  if (dmarc.some(({ result }) => result === 'fail')) return 'failed'
  if ([...dmarc, ...dkim].some(({ result }) => result === 'pass')) return 'verified'
  return dkim.some(({ result }) => result === 'fail') ? 'failed' : 'absent'
}

/** DMARC names the domain that it judged; where it does, it must be From's. */
const concerns = (properties: ReadonlyMap<string, string>, domain: string): boolean =>
  (properties.get('header.from') ?? domain) === domain

/**
 * The signing domain is From's own or stands above it. A signature from below is not taken: without a list of
 * public suffixes `evil.example.host` would sign for `example.host`; DMARC covers the honest ones.
 */
function isAligned(properties: ReadonlyMap<string, string>, domain: string): boolean {
  const signer = properties.get('header.d') ?? domainOf(properties.get('header.i') ?? '')
  return signer.includes('.') && (domain === signer || domain.endsWith(`.${signer}`))
}

/** `id 1; method=result property=value …; …` with comments and quotes taken away. */
function resultsOf(header: string): { readonly server: string; readonly methods: readonly Method[] } {
  const plain = withoutComments(header.slice(0, LONGEST), false).replace(
    /"(?:[^"\\]|\\.)*"/g,
    withoutSemicolons,
  )
  const [server = '', ...clauses] = plain.split(';')
  const [id = ''] = server.trim().split(/\s+/)
  return { server: id.toLowerCase(), methods: clauses.map(methodOf) }
}

function methodOf(clause: string): Method {
  const pairs = clause
    .replace(/\s*=\s*/g, '=')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const)
  const [name, result] = pairs[0] ?? ['', '']
  return { name: name.replace(/\/\d+$/, ''), result, properties: new Map(pairs.slice(1)) }
}

const withoutSemicolons = (quoted: string): string => quoted.slice(1, -1).replace(/[;\s=\\]/g, '_')
