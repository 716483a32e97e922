import { mayBlockSender } from '../domain/access/can.ts'
import { type Actor, agentOf } from '../domain/access/actor.ts'
import type { ProfileBodies, ProfilePayloads } from '../domain/profile/event.ts'
import { profileStream } from '../domain/sync/envelope.ts'
import type { EventId, ProfileId } from '../domain/value/id.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { configurationSpace } from './natural-id.ts'
import type { Ports } from './ports.ts'
import { seal } from './seal.ts'

export interface BlockRequest {
  readonly profile: ProfileId
  readonly address: string
  readonly actor: Actor
}

/**
 * From here on mail of this sender opens no ticket of the team and comes on none; a sender who is blocked already
 * stays so. Answers the fact that blocks him. Refusals: `notAllowed`, `profileNotFound`, `addressOurs` for one at
 * which the team itself receives.
 */
export function blockSender(ports: Ports, { profile, address, actor }: BlockRequest): Result<EventId> {
  return ports.store.transact(() => {
    const no = refusedTo(ports, actor)
    if (no) return no
    const current = ports.store.currentProfile(profile)
    if (!current) return refuse({ kind: 'profileNotFound', profile })
    const sender = address.toLowerCase()
    if (current.profile.addresses.some((ours) => ours.toLowerCase() === sender))
      return refuse({ kind: 'addressOurs', address: sender })
    const block = ports.store.blockOf(profile, sender)
    if (block) return accept(block)
    const body: ProfileBodies['senderBlocked'] = { address: sender }
    return accept(record(ports, { profile, actor }, { kind: 'senderBlocked', payload: { profile }, body }))
  })
}

/** Takes a block back; one that is gone already stays gone. Refusal: `notAllowed`. */
export function unblockSender(ports: Ports, block: EventId, actor: Actor): Result<null> {
  return ports.store.transact(() => {
    const no = refusedTo(ports, actor)
    if (no) return no
    const profile = ports.store.profileOfBlock(block)
    if (profile) record(ports, { profile, actor }, { kind: 'senderUnblocked', payload: { block } })
    return accept(null)
  })
}

function refusedTo(ports: Ports, actor: Actor): Result<never> | null {
  const agent = agentOf(actor)
  const role = agent === null ? null : ports.store.roleOf(agent)
  return role !== null && mayBlockSender(role)
    ? null
    : refuse({ kind: 'notAllowed', command: 'blockSender', role: role ?? '' })
}

type Fact =
  | {
      readonly kind: 'senderBlocked'
      readonly payload: ProfilePayloads['senderBlocked']
      readonly body: ProfileBodies['senderBlocked']
    }
  | { readonly kind: 'senderUnblocked'; readonly payload: ProfilePayloads['senderUnblocked'] }

function record(
  ports: Ports,
  { profile, actor }: { readonly profile: ProfileId; readonly actor: Actor },
  fact: Fact,
): EventId {
  const stream = profileStream(profile)
  const unit = seal(ports, {
    space: configurationSpace(ports.digest),
    stream,
    command: fact.kind === 'senderBlocked' ? 'blockSender' : 'unblockSender',
    base: ports.store.endOf(stream),
    actor,
    profileVersion: null,
    drafts: [{ ...fact, v: 1, at: ports.clock.now() }],
  })
  ports.store.append({ unit, command: unit.command, blobs: [] })
  const [event] = unit.events
  if (!event) throw new Error('a block without a fact')
  return event.envelope.id
}
