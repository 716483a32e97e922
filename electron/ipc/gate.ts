import type { IncomingMessage } from 'node:http'
import type { EntryCodes } from './entry.ts'
import { same } from './same.ts'

/** Three secrets of this start: none of them opens what another one is for. */
export interface Secrets {
  /** For a command line that has read it in the owner's own file. */
  readonly door: string
  /** What a browser's cookie holds, once it has come in. */
  readonly session: string
  readonly entry: EntryCodes
}

/** What the gate says of a request: no, come in, you are in already, or pass as whom. */
export type Passage =
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'entered'; readonly cookie: string }
  | { readonly kind: 'inside' }
  | { readonly kind: 'window' | 'commandLine'; readonly url: URL }

/**
 * The checks before every answer, in this order: the request was made to this address (no foreign name resolves to
 * us), it comes from our own page, and it carries a secret of this start. A page of another port of this machine is
 * `same-site` to a browser and brings the cookie along: it is a stranger all the same.
 */
export function passage({ door, session, entry }: Secrets, request: IncomingMessage): Passage {
  const { headers, socket } = request
  const host = headers.host ?? ''
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(host)) return { kind: 'refused', status: 421 }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return { kind: 'refused', status: 403 }
  const url = URL.parse(request.url ?? '/', `http://${host}`)
  if (!url) return { kind: 'refused', status: 400 }
  const cookie = `plantao-${socket.localPort}`
  const code = request.method === 'GET' && url.pathname === '/' ? url.searchParams.get('token') : null
  if (code !== null && entry.opens(code))
    return { kind: 'entered', cookie: `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/` }
  if (!OUR_SITES.includes(headers['sec-fetch-site'])) return { kind: 'refused', status: 403 }
  const bearer = headers.authorization?.replace(/^Bearer /, '')
  if (bearer !== undefined)
    return same(bearer, door) ? { kind: 'commandLine', url } : { kind: 'refused', status: 403 }
  if (!cookieOf(headers.cookie, cookie).some((value) => same(value, session)))
    return { kind: 'refused', status: 403 }
  return code === null ? { kind: 'window', url } : { kind: 'inside' }
}

/** Our own page, the person's own hand, or a client that is no browser. */
const OUR_SITES: readonly unknown[] = ['same-origin', 'none', undefined]

/** A cookie knows no port: its name does, so that two consoles in one browser do not overwrite each other. */
const cookieOf = (cookies = '', name: string): readonly string[] =>
  cookies
    .split('; ')
    .filter((each) => each.startsWith(`${name}=`))
    .map((each) => each.slice(name.length + 1))
