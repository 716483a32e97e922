import {
  after,
  DAY,
  earliest,
  type Instant,
  instant,
  latest,
  type Millis,
  millis,
  MINUTE,
} from '../../../src/domain/value/instant.ts'
import { identityByMail } from '../../../src/domain/ticket/message.ts'
import { type Cast, castOf } from '../words/cast.ts'
import type { Chance } from '../chance.ts'
import { isAnswered, isSettled } from '../outline/fate.ts'
import type { Act, Plot, TimedBeat } from './plot.ts'
import type { Prospect, World } from '../outline/prospect.ts'
import { type Script, scriptOf } from './script.ts'
import { clientMessage, clientSubject, mannerOf, type Manner } from '../words/voice.ts'
import { digressions } from '../words/texts/anywhere.ts'
import { back, spread } from './working-time.ts'

/** A prospect's whole history: its words and the instant of each act, all of them before now. */
export function storyOf(chance: Chance, prospect: Prospect, world: World): Plot {
  const { team, topic, judgement, openedAt, channel } = prospect
  const usual = prospect.plan?.id === (team.profile.defaultPlan ?? undefined)
  const cast = castOf(chance, {
    business: team.texts.business,
    openedAt,
    plans: team.profile.plans.map(({ id }) => id),
    plan: prospect.plan?.id ?? null,
    stranger: channel.medium === 'email' && usual && chance.happens(STRANGERS),
  })
  const manner = mannerOf(chance)
  const script = scriptOf({ chance, prospect, cast, manner, scale: world.scale, noted: new Set() })
  const called = channel.medium === 'phone' || channel.medium === 'video'
  const authenticity = channel.identifies || chance.happens(0.6) ? 'verified' : 'absent'
  return {
    profile: team.profile.id,
    openedAt,
    channel: channel.id,
    plan: prospect.plan?.id ?? null,
    severity: judgement.statedSeverity,
    type: judgement.statedType,
    base: prospect.base,
    subject: clientSubject(topic.subject, { cast, manner }),
    client: cast.known ? cast.company : cast.client.name,
    company: cast.known?.company ?? null,
    from: cast.client,
    to: team.address,
    text: called ? null : openingText(chance, prospect, { cast, manner }),
    identity: channel.identifies
      ? 'identified'
      : identityByMail(cast.known?.person.identified ?? false, authenticity),
    authenticity,
    continues: null,
    beats: timed(chance, { prospect, script, now: world.now }),
  }
}

/** Of the mail that anybody may send, some is from people whom nobody knows. */
const STRANGERS = 0.15

function openingText(
  chance: Chance,
  { topic, openedAt }: Prospect,
  { cast, manner }: { readonly cast: Cast; readonly manner: Manner },
): string {
  const words =
    topic.gravity < 2 && chance.happens(0.25) ? `${topic.text}\n\n${chance.pick(digressions)}` : topic.text
  return clientMessage(words, { chance, cast, manner, at: openedAt })
}

interface Timing {
  readonly prospect: Prospect
  readonly script: Script
  readonly now: Instant
}

/** Before the first answer, the answer in the time that was promised for it, what follows, the end and after it. */
function timed(chance: Chance, { prospect, script, now }: Timing): TimedBeat[] {
  const { team, fate, openedAt, endAt } = prospect
  const answeredAt = isAnswered(fate) ? firstAnswer(chance, prospect) : partOf(prospect, 0.6)
  const endsFrom = latest(instant((answeredAt + 2 * endAt) / 3), instant(endAt - LAST_ACTS))
  const placed = (acts: readonly Act[], from: Instant, to: Instant): TimedBeat[] => {
    const instants = spread(
      chance,
      team.working,
      { from, to },
      acts.filter(({ directly }) => !directly).length,
    )
    let next = 0
    return acts.map((act) => ({ ...act, at: (act.directly ? instants[next - 1] : instants[next++]) ?? to }))
  }
  return [
    ...placed(script.before, openedAt, answeredAt),
    ...script.answer.map((act) => ({ ...act, at: answeredAt })),
    ...placed(script.after, answeredAt, endsFrom),
    ...placed(script.end.slice(0, -1), endsFrom, endAt),
    ...script.end.slice(-1).map((act) => ({ ...act, at: endAt })),
    ...placed(script.later, endAt, earliest(instant(now - 2 * MINUTE), after(endAt, CLOSES_WITHIN))),
  ]
}

/** Solution, thanks and resolution come within this of each other. */
const LAST_ACTS = 90 * MINUTE

const CLOSES_WITHIN = millis(3 * DAY)

/** Mostly within what was promised for it, sometimes too late, never after the story's end. */
function firstAnswer(chance: Chance, prospect: Prospect): Instant {
  const { team, promises, openedAt } = prospect
  const first = promises.find(({ clock }) => clock !== 'resolution')
  const timeline = first?.timeline ?? team.working
  const late = isSettled(prospect.fate) && chance.happens(0.1)
  const share = late ? 1.1 + 0.6 * chance.share() : 0.1 + 0.75 * chance.share()
  const wait: Millis = millis(Math.floor((first?.budget ?? USUAL_WAIT) * share))
  return earliest(timeline.add(openedAt, wait), partOf(prospect, 0.8))
}

/** An instant at that share of the story, at work where that is not before the opening. */
function partOf({ team, openedAt, endAt }: Prospect, share: number): Instant {
  const at = instant(openedAt + (endAt - openedAt) * share)
  const worked = back(team.working, at, 0)
  return worked > openedAt ? worked : at
}

/** Working time to a first answer where nothing is promised for it. */
const USUAL_WAIT = 5 * 60 * MINUTE
