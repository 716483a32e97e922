import type { Cast } from './cast.ts'
import { fill } from './cast.ts'
import type { Chance } from './chance.ts'
import { type Fate, isAnswered, isSettled, type Scale } from './fate.ts'
import type { Beat, Say } from './plot.ts'
import type { Prospect } from './prospect.ts'
import {
  acknowledgements,
  notesAnywhere,
  nudges,
  progress,
  returns,
  severityReasons,
  thanks,
} from './texts/anywhere.ts'
import { clientMessage, type Manner, teamReply } from './voice.ts'

/** What happens on a ticket, in parts that are timed apart. */
export interface Script {
  readonly before: readonly Beat[]
  readonly answer: readonly Beat[]
  readonly after: readonly Beat[]
  readonly end: readonly Beat[]
  readonly later: readonly Beat[]
}

export interface Writing {
  readonly chance: Chance
  readonly prospect: Prospect
  readonly cast: Cast
  readonly manner: Manner
  readonly scale: Scale
}

export function scriptOf(writing: Writing): Script {
  const { fate } = writing.prospect
  return {
    before: beforeAnswer(writing),
    answer: isAnswered(fate) && !solvesAtOnce(writing) ? firstAnswer(writing) : [],
    after: isAnswered(fate) ? conversation(writing) : [],
    end: endOf(writing),
    later: afterEnd(writing),
  }
}

/** In a large workspace most solutions are the first answer, unless one was promised sooner. */
const solvesAtOnce = ({ chance, prospect, scale }: Writing): boolean =>
  scale === 'large' &&
  isSettled(prospect.fate) &&
  !prospect.promises.some(({ clock }) => clock === 'firstResponse') &&
  chance.happens(0.6)

const isOwned = (fate: Fate): boolean => fate !== 'fresh' && fate !== 'triaged'

function beforeAnswer(writing: Writing): Beat[] {
  const { chance, prospect, scale, cast } = writing
  const { fate, judgement, channel } = prospect
  const beats: Beat[] = []
  const called = channel.medium === 'phone' || channel.medium === 'video'
  if (called) beats.push(note(`Ligação de ${cast.client.name}: ${fill(prospect.topic.text, cast)}`))
  if (judgement.triage) beats.push({ kind: 'triages', ...judgement.triage })
  const claims = isOwned(fate) && chance.happens(scale === 'small' ? 0.8 : 0.35)
  if (claims || fate === 'owned' || fate === 'outbox') beats.push({ kind: 'claims' })
  if (judgement.changedTo) beats.push(severityChange(writing, judgement.changedTo))
  if (!isAnswered(fate) && !called && chance.happens(scale === 'small' ? 0.2 : 0.04))
    beats.push(nudge(writing))
  if (isOwned(fate) && chance.happens(scale === 'small' ? 0.25 : 0.04)) beats.push(teamNote(writing))
  return beats
}

const severityChange = (
  { chance }: Writing,
  severity: NonNullable<Prospect['judgement']['changedTo']>,
): Beat => ({
  kind: 'changesSeverity',
  severity,
  because: chance.pick(['analysis', 'triggeringEvent', 'clientRequest'] as const),
  reason: chance.pick(severityReasons),
})

/** A client who waits for data gets no diagnosis yet; everyone else gets one with the first answer or never. */
function firstAnswer(writing: Writing): Beat[] {
  const { chance, prospect } = writing
  const { team, fate } = prospect
  const diagnosis = team.profile.plans.some((plan) => plan.targets.some(({ clock }) => clock === 'diagnosis'))
  if (fate === 'asked') return [reply(writing, chance.pick(team.texts.asks), false)]
  const words = chance.pick(chance.happens(0.5) ? acknowledgements : team.texts.asks)
  return [reply(writing, words, diagnosis && fate !== 'resting')]
}

/** Rounds of question and answer between the first word and the last. */
function conversation(writing: Writing): Beat[] {
  const { chance, prospect, scale } = writing
  const { team } = prospect
  const rounds =
    scale === 'large'
      ? 0
      : chance.weighed([
          [5, 0],
          [4, 1],
          [2, 2],
          [1, 3],
        ])
  const beats: Beat[] = []
  for (let round = 0; round < rounds; round++) {
    const quotes = chance.happens(0.4)
    beats.push(client(writing, chance.pick(chance.happens(0.75) ? team.texts.details : nudges), quotes))
    if (chance.happens(0.4)) beats.push(teamNote(writing))
    beats.push(reply(writing, chance.pick(chance.happens(0.6) ? progress : team.texts.asks), false))
  }
  return beats
}

function endOf(writing: Writing): Beat[] {
  const { chance, prospect, scale } = writing
  const { team, fate, topic } = prospect
  if (isSettled(fate) || fate === 'reopened') {
    // A thank-you after the resolution would reopen the ticket (AMB-22): here it comes before.
    const pleased =
      scale === 'small' && chance.happens(0.35) ? [client(writing, chance.pick(thanks), false)] : []
    return [reply(writing, topic.solution, false), ...pleased, { kind: 'resolves' }]
  }
  switch (fate) {
    case 'outbox':
      return [
        {
          kind: 'replies',
          say: says(writing, chance.pick(acknowledgements)),
          diagnosis: false,
          delivered: false,
        },
      ]
    case 'asked':
      return [{ kind: 'setsStatus', status: chance.pick(team.asking) }]
    case 'resting':
      return [{ kind: 'setsStatus', status: chance.pick(team.resting) }]
    case 'answeredBack':
      return [client(writing, chance.pick(team.texts.details), true)]
    default:
      return []
  }
}

function afterEnd(writing: Writing): Beat[] {
  const { chance, prospect, scale } = writing
  const { fate } = prospect
  if (fate === 'reopened') return [client(writing, chance.pick(returns), true)]
  if (fate !== 'closed') return []
  return scale === 'small' && chance.happens(0.3)
    ? [teamNote(writing), { kind: 'closes' }]
    : [{ kind: 'closes' }]
}

const note = (text: string): Beat => ({ kind: 'notes', text })

const teamNote = ({ chance, prospect }: Writing): Beat =>
  note(chance.pick(chance.happens(0.7) ? prospect.team.texts.notes : notesAnywhere))

const reply = (writing: Writing, words: string, diagnosis: boolean): Beat => ({
  kind: 'replies',
  say: says(writing, words),
  diagnosis,
  delivered: true,
})

const says =
  ({ chance, prospect, cast, manner }: Writing, words: string): Say =>
  (at) =>
    teamReply(words, { chance, cast, manner, at, team: prospect.team.profile.name })

const client = (writing: Writing, words: string, quotes: boolean): Beat => ({
  kind: 'clientWrites',
  quotes: quotes && writing.prospect.channel.medium === 'email',
  say: (at) => clientMessage(words, { ...writing, at }),
})

const nudge = (writing: Writing): Beat => client(writing, writing.chance.pick(nudges), false)
