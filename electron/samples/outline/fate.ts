import type { Chance } from '../chance.ts'

/** What has become of a ticket. */
export type Fate =
  // open
  | 'fresh'
  | 'triaged'
  | 'owned'
  | 'outbox'
  | 'answered'
  | 'asked'
  | 'resting'
  | 'answeredBack'
  | 'reopened'
  // settled
  | 'resolved'
  | 'closed'

/** How near an open ticket's promise is to being broken. */
export type Pressure = 'calm' | 'atRisk' | 'imminent' | 'breached'

/** Whether the client has had a first answer. */
export const isAnswered = (fate: Fate): boolean =>
  fate !== 'fresh' && fate !== 'triaged' && fate !== 'owned' && fate !== 'outbox'

export const isSettled = (fate: Fate): boolean => fate === 'resolved' || fate === 'closed'

/** How many tickets a workspace has: a small one tells whole stories, a large one is mostly open and brief. */
export type Scale = 'small' | 'large'

const OPEN: Readonly<Record<Scale, readonly (readonly [number, Fate])[]>> = {
  small: [
    [18, 'fresh'],
    [12, 'triaged'],
    [12, 'owned'],
    [5, 'outbox'],
    [16, 'answered'],
    [15, 'asked'],
    [10, 'resting'],
    [8, 'answeredBack'],
    [4, 'reopened'],
  ],
  large: [
    [41, 'fresh'],
    [17, 'triaged'],
    [9, 'owned'],
    [2, 'outbox'],
    [12, 'answered'],
    [9, 'asked'],
    [5, 'resting'],
    [4, 'answeredBack'],
    [1, 'reopened'],
  ],
}

const SETTLED: readonly (readonly [number, Fate])[] = [
  [3, 'resolved'],
  [7, 'closed'],
]

const SMALL_OPEN_SHARE = 0.42

export function fateOf(chance: Chance, scale: Scale, openShare: number): Fate {
  const open = chance.happens(scale === 'large' ? openShare : SMALL_OPEN_SHARE)
  return chance.weighed(open ? OPEN[scale] : SETTLED)
}

export const pressureOf = (chance: Chance): Pressure =>
  chance.weighed([
    [78, 'calm'],
    [10, 'atRisk'],
    [4, 'imminent'],
    [8, 'breached'],
  ])
