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
 * The team that `mail` was sent to, by To, Cc and the delivery headers (XT-01), else the one that sent it (a copy out
 * of our own sent mail); `name+tag@host` is `name@host`. Refuses `mailForNobody` where it is no team's, and
 * `profileAmbiguous` where it is several teams'.
 */
export function profileOf(mail: Mail, profiles: readonly ReceivingProfile[]): Result<ProfileId> {
  const recipients = [...mail.to, ...mail.cc].map(({ address }) => address).concat(mail.deliveredTo)
  const received = among(profiles, recipients)
  const found = received.length > 0 ? received : among(profiles, mail.from ? [mail.from.address] : [])
  const [profile] = found
  if (!profile) {
    const named = [...new Set(recipients)].slice(0, MOST_NAMED)
    return refuse({ kind: 'mailForNobody', addresses: named.join(', ') || '?' })
  }
  if (found.length > 1)
    return refuse({ kind: 'profileAmbiguous', profiles: found.map(({ id }) => id).join(', ') })
  return accept(profile.id)
}

function among(profiles: readonly ReceivingProfile[], given: readonly string[]): readonly ReceivingProfile[] {
  const known = new Set(given.flatMap((address) => [address, withoutTag(address)]))
  return profiles.filter(({ addresses }) => addresses.some((address) => known.has(address.toLowerCase())))
}

const withoutTag = (address: string): string => address.replace(/\+[^@]*@/, '@')
