import { agentOf, type Actor } from '../domain/access/actor.ts'
import { ticketStream } from '../domain/sync/envelope.ts'
import { decide } from '../domain/ticket/decide/decide.ts'
import type { TicketCommand } from '../domain/ticket/command.ts'
import { TICKET_KIND_VERSIONS } from '../domain/ticket/event.ts'
import type { EventId, ProfileId, TicketId } from '../domain/value/id.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { spaceOfProfile } from './natural-id.ts'
import type { Blob, CurrentProfile, LoadedTicket, Ports } from './ports.ts'
import { seal } from './seal.ts'

export interface TicketRequest {
  readonly ticket: TicketId
  readonly command: TicketCommand
  readonly actor: Actor
  /** The profile of a ticket still to be opened; an existing one brings its own. */
  readonly profile?: ProfileId
  readonly blobs?: readonly Blob[]
}

/**
 * The one way to change a ticket: load ▸ decide ▸ seal ▸ append, in one transaction. Answers the ids of the new
 * facts. Refusals: those of `decide`, `ticketNotFound`, `profileNotFound`, `streamFromNewerVersion`, and
 * `nothingToRedact` where a fact to be redacted is not of this ticket.
 */
export function runTicketCommand(ports: Ports, request: TicketRequest): Result<readonly EventId[]> {
  return ports.store.transact(() => {
    const loaded = ports.store.ticket(request.ticket)
    const rules = rulesFor(ports, loaded, request)
    if (!rules) return refuse(missing(request))
    if (loaded?.newer) {
      return refuse({ kind: 'streamFromNewerVersion', eventKind: loaded.newer.kind, version: loaded.newer.v })
    }
    if (redactsElsewhere(ports, request)) return refuse({ kind: 'nothingToRedact' })
    const agent = agentOf(request.actor)
    const decision = decide(loaded?.ticket ?? null, request.command, {
      now: ports.clock.now(),
      actor: request.actor,
      role: agent ? ports.store.roleOf(agent) : null,
      profile: rules.profile,
      profileVersion: rules.version,
    })
    if (!decision.ok) return decision
    // What is so already makes no fact.
    if (decision.value.length === 0) return accept([])
    const unit = seal(ports, {
      space: spaceOfProfile(ports.digest, rules.profile.id),
      stream: ticketStream(request.ticket),
      command: request.command.kind,
      base: loaded?.last ?? null,
      actor: request.actor,
      profileVersion: rules.version,
      drafts: decision.value.map((draft) => ({ ...draft, v: TICKET_KIND_VERSIONS[draft.kind] })),
    })
    ports.store.append({ unit, command: JSON.stringify(request.command), blobs: request.blobs ?? [] })
    return accept(unit.events.map((event) => event.envelope.id))
  })
}

type PinnedRules = Pick<CurrentProfile, 'profile' | 'version'>

/** An existing ticket is judged by the rules pinned at its opening, a new one by the profile's newest version. */
function rulesFor(ports: Ports, loaded: LoadedTicket | null, request: TicketRequest): PinnedRules | null {
  if (loaded) {
    const version = loaded.ticket.profileVersion
    return { profile: ports.store.profileOf(version), version }
  }
  return request.profile ? ports.store.currentProfile(request.profile) : null
}

/** The fold keeps no list of its facts, so the log says whether they are of this ticket. */
const redactsElsewhere = ({ store }: Ports, { command, ticket }: TicketRequest): boolean =>
  command.kind === 'redactEvents' && command.events.some((event) => store.ticketOfEvent(event) !== ticket)

const missing = (request: TicketRequest) =>
  request.profile
    ? ({ kind: 'profileNotFound', profile: request.profile } as const)
    : ({ kind: 'ticketNotFound', ticket: request.ticket } as const)
