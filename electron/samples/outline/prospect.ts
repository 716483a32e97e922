import type { Plan } from '../../../src/domain/profile/plan.ts'
import type { Channel, Profile } from '../../../src/domain/profile/profile.ts'
import {
  DAY,
  earliest,
  HOUR,
  type Instant,
  instant,
  latest,
  MINUTE,
  millis,
} from '../../../src/domain/value/instant.ts'
import type { SeverityId } from '../../../src/domain/value/id.ts'
import type { Chance } from '../chance.ts'
import { type Fate, fateOf, isAnswered, isSettled, type Pressure, pressureOf, type Scale } from './fate.ts'
import { consumedUnder, type Promised, promisesOf } from './promise.ts'
import { type Judgement, judgementOf } from './judgement.ts'
import type { Team } from '../team.ts'
import type { Case } from '../words/texts/team-texts.ts'
import { back, likelyInstant } from '../story/working-time.ts'

/** A ticket in outline: who, what, since when and what has become of it. Its story is written from it. */
export interface Prospect {
  readonly team: Team
  readonly topic: Case
  readonly channel: Channel
  readonly plan: Plan | null
  readonly judgement: Judgement
  readonly base: 'production' | 'homologation'
  readonly fate: Fate
  readonly promises: readonly Promised[]
  readonly openedAt: Instant
  /** The team's last act: the resolution of a settled ticket, not later than now. */
  readonly endAt: Instant
}

export interface World {
  readonly now: Instant
  readonly scale: Scale
  readonly teams: readonly Team[]
}

/** How far the samples reach back. */
const REACH = 90 * DAY

/** Leaves every fact of a story in the past. */
const MARGIN = 3 * MINUTE

/** What is not left to chance. */
export interface Arrangement {
  readonly team?: Team | undefined
  readonly topic?: Case | undefined
  readonly channel?: Channel | undefined
  readonly plan?: Plan | null | undefined
  readonly fate?: Fate | undefined
  readonly pressure?: Pressure | undefined
  /** Null: the client stated none. */
  readonly severity?: SeverityId | null | undefined
  readonly homologation?: boolean | undefined
}

export function prospectOf(chance: Chance, world: World, arranged: Arrangement = {}): Prospect {
  const team = arranged.team ?? chance.weighed(world.teams.map((each) => [each.weight, each] as const))
  const { profile } = team
  const topic = arranged.topic ?? chance.pick(team.texts.cases)
  const channel = arranged.channel ?? channelOf(chance, team)
  const plan = arranged.plan === undefined ? planOf(chance, profile) : arranged.plan
  const fate = possible(team, arranged.fate ?? fateOf(chance, world.scale, team.openShare))
  const judgement = judgementOf(chance, {
    profile,
    topic,
    fate,
    scale: world.scale,
    severity: arranged.severity,
  })
  const homologation = arranged.homologation ?? (profile.rules.productionOnly && chance.happens(0.07))
  const promises = homologation ? [] : promisesOf(profile, plan, judgement.severity)
  return {
    team,
    topic,
    channel,
    plan,
    judgement,
    base: homologation ? 'homologation' : 'production',
    fate,
    promises,
    ...spanOf(chance, world, { team, fate, promises, pressure: arranged.pressure }),
  }
}

/** Any plan of the team, since clients buy them all; now and then none is recorded. */
const planOf = (chance: Chance, { plans, defaultPlan }: Profile): Plan | null =>
  plans.length > 0 && chance.happens(0.9)
    ? chance.pick(plans)
    : (plans.find(({ id }) => id === defaultPlan) ?? null)

/** A team without a status of rest, or without one that waits for the client, is still at work. */
const possible = ({ asking, resting }: Team, fate: Fate): Fate =>
  (fate === 'resting' && resting.length === 0) || (fate === 'asked' && asking.length === 0)
    ? 'answered'
    : fate

/** Most clients write by mail or from where they are identified; few call. */
const channelOf = (chance: Chance, { channels }: Team): Channel =>
  chance.weighed(
    channels.map((each) => [
      each.medium === 'email' ? 40 : each.identifies ? 45 : each.medium === 'chat' ? 15 : 3,
      each,
    ]),
  )

type Outline = Pick<Prospect, 'team' | 'fate' | 'promises'> & Pick<Arrangement, 'pressure'>

function spanOf(chance: Chance, world: World, outline: Outline): Pick<Prospect, 'openedAt' | 'endAt'> {
  if (isSettled(outline.fate)) return settledSpan(chance, world, outline)
  const { now } = world
  const paused = isPaused(outline)
  const pressure = paused ? 'calm' : (outline.pressure ?? pressureOf(chance))
  const pressing = pressingOf(outline)
  const until = paused ? pausedSince(chance, world, outline) : now
  const opened = pressing
    ? back(pressing.timeline, until, consumedUnder(chance, pressure, pressing))
    : unpromised(chance, world, outline)
  const openedAt = latest(opened, instant(now - REACH))
  const end = paused ? until : openedAt + (now - openedAt) * (0.3 + 0.7 * chance.share())
  const endAt = latest(openedAt, instant(Math.min(end, now - MARGIN)))
  const worked = back(outline.team.working, endAt, 0)
  return { openedAt, endAt: worked > openedAt ? worked : endAt }
}

/** The contract's clocks stand still in that status, whatever the time is now. */
const isPaused = ({ team, fate }: Outline): boolean =>
  team.pausesInRest && (fate === 'asked' || fate === 'resting')

/** The promise that the next word of the team has to keep. */
function pressingOf(outline: Outline): Promised | undefined {
  const { fate, promises } = outline
  return isAnswered(fate) && !isPaused(outline)
    ? promises.find(({ clock }) => clock === 'resolution')
    : promises[0]
}

const pausedSince = (chance: Chance, { now }: World, { team }: Outline): Instant =>
  back(team.working, now, chance.between(20, 20 * 60) * MINUTE)

/** Age of a ticket that no number hurries: mostly some hours or days, sometimes weeks. */
function unpromised(chance: Chance, { now, scale }: World, { team, fate }: Outline): Instant {
  const mean = (fate === 'fresh' ? 4 : isAnswered(fate) ? 30 : 9) * (scale === 'large' ? 5 : 1)
  const worked = Math.min(MARGIN + -Math.log(1 - chance.share()) * mean * HOUR, 60 * 9 * HOUR)
  const at = back(team.working, now, worked)
  return chance.happens(0.15) ? instant(at - chance.between(1, 11) * HOUR) : at
}

const RECENT = 0.45

function settledSpan(chance: Chance, { now }: World, outline: Outline): Pick<Prospect, 'openedAt' | 'endAt'> {
  const { team, fate, promises } = outline
  const resolution = promises.find(({ clock }) => clock === 'resolution')
  const length = lengthOf(chance, resolution)
  const line = resolution?.timeline ?? team.working
  const last = instant(now - MARGIN)
  if (fate === 'resolved' && chance.happens(RECENT)) {
    const endAt = earliest(last, back(team.working, now, chance.between(30, 20 * 60) * MINUTE))
    return { openedAt: instant(Math.max(now - REACH, back(line, endAt, length))), endAt }
  }
  const newest = fate === 'closed' ? 3 * DAY : DAY / 2
  const openedAt = likelyInstant(
    chance,
    { from: instant(now - REACH), to: instant(now - newest) },
    team.weekends,
  )
  return { openedAt, endAt: earliest(line.add(openedAt, millis(length)), last) }
}

/** Counted time from opening to resolution; most promises are kept with time to spare. */
function lengthOf(chance: Chance, resolution: Promised | undefined): number {
  if (!resolution) return Math.floor((0.3 + -Math.log(1 - chance.share()) * 12) * HOUR)
  if (chance.happens(0.11)) return Math.floor(resolution.budget * (1.04 + 0.4 * chance.share()))
  return Math.floor(Math.min(resolution.budget * (0.08 + 0.85 * chance.share()), 70 * HOUR))
}
