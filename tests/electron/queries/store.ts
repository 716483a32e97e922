import type { Profile } from '../../../src/domain/profile/profile.ts'
import type { AgentId, ProfileId, TicketId } from '../../../src/domain/value/id.ts'
import { after, DAY, HOUR, type Instant, instant, millis, MINUTE } from '../../../src/domain/value/instant.ts'
import type { Actor } from '../../../src/domain/access/actor.ts'
import { Chance, moveBy, openingBy } from '../../domain/ticket/chance.ts'
import { seeded } from '../../domain/seeded.ts'
import { loaded, PROFILES, valueOf } from '../../profiles/loaded.ts'
import { NOW, type Workspace, workspace } from '../workspace.ts'

/** A workspace whose tickets of all five teams had random days; it ends at `NOW`. */
export interface RandomStore extends Workspace {
  readonly tickets: readonly TicketId[]
  readonly profiles: readonly Profile[]
  /** Instant of each ticket's last fact: when its row was written. */
  readonly touchedAt: ReadonlyMap<TicketId, Instant>
}

const SPREAD = 9 * DAY

export function randomStore(seed: number, count: number, moves = 6): RandomStore {
  const space = workspace(seed, after(NOW, millis(-SPREAD)))
  const chance = new Chance(seeded(seed))
  const profiles = PROFILES.map(loaded)
  const tickets: TicketId[] = []
  const touchedAt = new Map<TicketId, Instant>()
  space.ports.store.transact(() => {
    for (let at = 0; at < count; at++) {
      const id = `00000000-0000-8000-9000-${at.toString(16).padStart(12, '0')}` as TicketId
      const profile = chance.of(profiles)
      // Whole hours, so that many stand at the same instant and ties are met.
      space.clock.set(instant(NOW - chance.below(SPREAD / HOUR) * HOUR))
      valueOf(space.runs(id, openingBy(chance, profile, space.clock.now()), { profile: profile.id }))
      tickets.push(id)
      touchedAt.set(id, space.clock.now())
      for (let move = chance.below(moves); move > 0; move--) live(space, { id, chance, profile, touchedAt })
    }
  })
  space.clock.set(NOW)
  return { ...space, tickets, profiles, touchedAt }
}

interface Living {
  readonly id: TicketId
  readonly chance: Chance
  readonly profile: Profile
  readonly touchedAt: Map<TicketId, Instant>
}

function live(space: Workspace, { id, chance, profile, touchedAt }: Living): void {
  const { store } = space.ports
  space.clock.set(instant(Math.min(NOW, space.clock.now() + chance.below(900) * MINUTE)))
  const ticket = store.ticket(id)?.ticket
  if (!ticket) throw new Error('the ticket was opened')
  const { command } = moveBy(chance, profile, ticket, space.clock.now())
  // Everyone who moves is the founder, so that `mine` is not empty; a system moves what it may.
  if (command.kind === 'closeTicket' && chance.happens(0.5)) return
  if (command.kind === 'redactEvents') return
  const done = space.runs(id, asMine(command, space.agent), { actor: actorOf(space, chance) })
  if (done.ok && done.value.length > 0) touchedAt.set(id, space.clock.now())
}

type Command = Parameters<Workspace['runs']>[1]

const asMine = (command: Command, agent: AgentId): Command =>
  command.kind === 'assignTicket' ? { ...command, agents: [...command.agents, agent] } : command

const actorOf = ({ me, ports }: Workspace, chance: Chance): Actor =>
  chance.happens(0.85) ? me : { system: 'mail', device: ports.signer.device }

export const profileIds: readonly ProfileId[] = PROFILES.map((name) => name as ProfileId)
