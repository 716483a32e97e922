import { agentOf, type Actor } from '../../domain/access/actor.ts'
import type { AccountCommand, Holder } from '../../domain/account/command.ts'
import { mailAddress } from '../../domain/account/address.ts'
import { decideAccount } from '../../domain/account/decide.ts'
import { ACCOUNT_KIND_VERSIONS, type AccountDraft } from '../../domain/account/event.ts'
import { accountStream } from '../../domain/sync/envelope.ts'
import type { AccountId, EventId, ProfileId } from '../../domain/value/id.ts'
import { accept, refuse, type Result } from '../../domain/value/result.ts'
import { spaceOfProfile } from '../natural-id.ts'
import type { CurrentProfile, LoadedAccount, Ports } from '../ports.ts'
import { seal } from '../seal.ts'

export interface AccountRequest {
  readonly account: AccountId
  readonly command: AccountCommand
  readonly actor: Actor
  /** The profile of an account still to be created; an existing one brings its own. */
  readonly profile?: ProfileId
}

/** What was decided and is still to be written; empty where everything is so already. */
export interface DecidedAccount {
  readonly request: AccountRequest
  readonly loaded: LoadedAccount | null
  readonly rules: CurrentProfile
  readonly drafts: readonly AccountDraft[]
}

/**
 * The one way to change a client: load ▸ decide ▸ seal ▸ append, in one transaction. Answers the ids of the new facts,
 * none where nothing differs. Refusals: those of `decideAccount`, `profileNotFound`, `streamFromNewerVersion`.
 */
export function runAccountCommand(ports: Ports, request: AccountRequest): Result<readonly EventId[]> {
  return ports.store.transact(() => {
    const decided = decideAccountCommand(ports, request)
    return decided.ok ? accept(writeAccount(ports, decided.value)) : decided
  })
}

/** The first half: decides on what the store holds and writes nothing, so that several may be decided before. */
export function decideAccountCommand(ports: Ports, request: AccountRequest): Result<DecidedAccount> {
  const loaded = ports.store.account(request.account)
  const profile = loaded?.account.profile ?? request.profile
  if (!profile) return refuse({ kind: 'accountNotFound', account: request.account })
  const rules = ports.store.currentProfile(profile)
  if (!rules) return refuse({ kind: 'profileNotFound', profile })
  if (loaded?.newer) {
    return refuse({ kind: 'streamFromNewerVersion', eventKind: loaded.newer.kind, version: loaded.newer.v })
  }
  const agent = agentOf(request.actor)
  const decision = decideAccount(loaded?.account ?? null, request.command, {
    now: ports.clock.now(),
    actor: request.actor,
    role: agent ? ports.store.roleOf(agent) : null,
    profile: rules.profile,
    agents: new Set(ports.store.agents().keys()),
    holders: holdersOf(ports, profile, addressesIn(request.command)),
  })
  return decision.ok ? accept({ request, loaded, rules, drafts: decision.value }) : decision
}

/** The second half: seals what was decided and appends it. */
export function writeAccount(ports: Ports, decided: DecidedAccount): readonly EventId[] {
  const { request, loaded, rules, drafts } = decided
  if (drafts.length === 0) return []
  const unit = seal(ports, {
    space: spaceOfProfile(ports.digest, rules.profile.id),
    stream: accountStream(request.account),
    command: request.command.kind,
    base: loaded?.last ?? null,
    actor: request.actor,
    profileVersion: rules.version,
    drafts: drafts.map((draft) => ({ ...draft, v: ACCOUNT_KIND_VERSIONS[draft.kind] })),
  })
  ports.store.append({ unit, command: commandText(request.command), blobs: [] })
  return unit.events.map(({ envelope }) => envelope.id)
}

/** Whose the addresses of a command are, by address. */
export function holdersOf(
  { store }: Pick<Ports, 'store'>,
  profile: ProfileId,
  addresses: readonly string[],
): ReadonlyMap<string, Holder> {
  return new Map(
    addresses.flatMap((text) => {
      const address = mailAddress(text)
      const holder = address && store.clients.holderOf(profile, address)
      return address && holder ? [[address, holder] as const] : []
    }),
  )
}

const addressesIn = (command: AccountCommand): readonly string[] =>
  command.kind === 'addContact' || command.kind === 'changeContact' ? (command.person.addresses ?? []) : []

/** An account that comes over is named by its id: its words stand in their own stream. */
const commandText = (command: AccountCommand): string =>
  JSON.stringify(command.kind === 'absorbAccount' ? { ...command, source: command.source.id } : command)
