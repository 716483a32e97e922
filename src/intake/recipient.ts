import type { ProfileId } from '../domain/value/id.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import type { Mail } from './mail.ts'

/** A team and the addresses at which it receives. */
export interface ReceivingProfile {
  readonly id: ProfileId
  readonly addresses: readonly string[]
}

const MOST_NAMED = 5

/**
 * The team that `mail` was sent to, by To, Cc and the delivery headers (XT-01); `name+tag@host` is `name@host`.
 * Refuses `profileNotFound` where none receives at these addresses, `profileAmbiguous` where several do.
 */
export function profileOf(mail: Mail, profiles: readonly ReceivingProfile[]): Result<ProfileId> {
  const recipients = [...mail.to, ...mail.cc].map(({ address }) => address).concat(mail.deliveredTo)
  const known = new Set(recipients.flatMap((address) => [address, withoutTag(address)]))
  const found = profiles.filter(({ addresses }) =>
    addresses.some((address) => known.has(address.toLowerCase())),
  )
  const [profile] = found
  if (!profile) {
    return refuse({ kind: 'profileNotFound', profile: recipients.slice(0, MOST_NAMED).join(', ') })
  }
  if (found.length > 1)
    return refuse({ kind: 'profileAmbiguous', profiles: found.map(({ id }) => id).join(', ') })
  return accept(profile.id)
}

const withoutTag = (address: string): string => address.replace(/\+[^@]*@/, '@')
