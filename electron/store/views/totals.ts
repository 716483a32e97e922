import type { Phase } from '../../../src/domain/profile/status.ts'
import { count } from './counter.ts'
import type { Writer } from '../sql.ts'

/** What a ticket is counted by. */
export interface Standpoint {
  readonly phase: Phase
  readonly profile: string
  readonly sector: string
  readonly owner: string | null
  readonly unanswered_at: number | null
  readonly queued_replies: number
  readonly account: string | null
}

/** States of open tickets that are counted, in all and by team. */
export type CountedState = 'unowned' | 'unanswered' | 'outbox'

/** Name of the total of all tickets in a phase, of one team's, or of one sector's. */
export const placeTotal = (
  phase: Phase,
  profile: string | null = null,
  sector: string | null = null,
): string => [`phase:${phase}`, profile, sector].filter((part) => part !== null).join('/')

/** Name of the total of the open tickets that an agent answers for. */
export const ownerTotal = (agent: string): string => `owner:${agent}`

/** Name of the total of the open tickets in a state, of all or of one team's. */
export const stateTotal = (state: CountedState, profile: string | null = null): string =>
  profile === null ? state : `${state}/${profile}`

/** Name of the total of the open tickets of a client. */
export const accountTotal = (account: string): string => `account:${account}`

/** Moves the totals with a ticket, of which only those change that it leaves or enters. `before` is null at its opening. */
export function moveTotals(db: Writer, before: Standpoint | null, after: Standpoint): void {
  const [left, entered] = [before ? totalsOf(before) : [], totalsOf(after)]
  for (const name of left) if (!entered.includes(name)) count(db, name, -1)
  for (const name of entered) if (!left.includes(name)) count(db, name, 1)
}

const totalsOf = ({ phase, profile, sector, ...ticket }: Standpoint): readonly string[] => [
  placeTotal(phase),
  placeTotal(phase, profile),
  placeTotal(phase, profile, sector),
  ...(phase === 'open'
    ? [
        ...ownTotals(ticket),
        ...statesOf(ticket).flatMap((state) => [stateTotal(state), stateTotal(state, profile)]),
      ]
    : []),
]

type Own = Omit<Standpoint, 'phase' | 'profile' | 'sector'>

const ownTotals = ({ owner, account }: Own): readonly string[] => [
  ...(owner ? [ownerTotal(owner)] : []),
  ...(account ? [accountTotal(account)] : []),
]

function statesOf({
  owner,
  unanswered_at: unanswered,
  queued_replies: queued,
}: Own): readonly CountedState[] {
  return [
    ...(owner === null ? (['unowned'] as const) : []),
    ...(unanswered === null ? [] : (['unanswered'] as const)),
    ...(queued > 0 ? (['outbox'] as const) : []),
  ]
}
