import { HOUR } from '../../../src/domain/value/instant.ts'
import { type Cast, fill } from '../words/cast.ts'
import type { Chance } from '../chance.ts'
import { type Dialogue, dialogueOf, nudge } from './dialogue.ts'
import { type Fate, isAnswered, isSettled, type Scale } from '../outline/fate.ts'
import type { Act, Beat, Say } from './plot.ts'
import type { Prospect } from '../outline/prospect.ts'
import {
  acknowledgements,
  closingNotes,
  notesAnywhere,
  returns,
  severityReasons,
  thanks,
} from '../words/texts/anywhere.ts'
import { clientMessage, type Manner, teamReply } from '../words/voice.ts'

/** What happens on a ticket, in parts that are timed apart. */
export interface Script {
  readonly before: readonly Act[]
  readonly answer: readonly Act[]
  readonly after: readonly Act[]
  readonly end: readonly Act[]
  readonly later: readonly Act[]
}

export interface Writing {
  readonly chance: Chance
  readonly prospect: Prospect
  readonly cast: Cast
  readonly manner: Manner
  readonly scale: Scale
  /** What the team noted already: nobody writes the same twice. */
  readonly noted: Set<string>
}

export function scriptOf(writing: Writing): Script {
  const { chance, prospect, scale } = writing
  const { team, topic, fate } = prospect
  const rounds = scale === 'large' ? 0 : Math.min(chance.weighed(ROUNDS), roundsThatFit(prospect))
  const dialogue = dialogueOf(chance, { texts: team.texts, sector: topic.sector, fate, rounds })
  const talks = isAnswered(fate) && !solvesAtOnce(writing)
  return {
    before: beforeAnswer(writing),
    answer: talks
      ? [
          reply(writing, dialogue.first, givesDiagnosis(prospect)),
          ...restsAfter(writing, 0, dialogue.rounds.length),
        ]
      : [],
    after: talks ? conversation(writing, dialogue) : impatience(writing),
    end: endOf(writing, dialogue),
    later: afterEnd(writing),
  }
}

const ROUNDS = [
  [5, 0],
  [4, 1],
  [2, 2],
  [1, 3],
] as const

/** Nobody asks and answers three times within minutes. */
const roundsThatFit = ({ team, openedAt, endAt }: Prospect): number =>
  Math.floor(team.working.between(openedAt, endAt) / (2 * HOUR))

/** In a large workspace most solutions are the first answer, unless one was promised sooner. */
const solvesAtOnce = ({ chance, prospect, scale }: Writing): boolean =>
  scale === 'large' &&
  isSettled(prospect.fate) &&
  !prospect.promises.some(({ clock }) => clock === 'firstResponse') &&
  chance.happens(0.75)

/** A client who is asked for data gets no diagnosis yet; everyone else gets one with the first answer. */
const givesDiagnosis = ({ team, fate }: Prospect): boolean =>
  fate !== 'asked' &&
  fate !== 'resting' &&
  team.profile.plans.some((plan) => plan.targets.some(({ clock }) => clock === 'diagnosis'))

const isTaken = (fate: Fate): boolean => fate !== 'fresh' && fate !== 'triaged'

function beforeAnswer(writing: Writing): Act[] {
  const { chance, prospect, scale, cast } = writing
  const { fate, judgement, channel } = prospect
  const often = scale === 'small'
  const beats: Act[] = []
  const called = channel.medium === 'phone' || channel.medium === 'video'
  if (called) beats.push(note(`Ligação de ${cast.client.name}: ${fill(prospect.topic.text, cast)}`))
  if (judgement.triage) beats.push({ kind: 'triages', ...judgement.triage })
  const claims =
    fate === 'owned' || fate === 'outbox' || (isTaken(fate) && chance.happens(often ? 0.95 : 0.25))
  if (claims) beats.push({ kind: 'claims' })
  if (judgement.changedTo) beats.push(severityChange(writing, judgement.changedTo))
  if (isTaken(fate) && chance.happens(often ? 0.25 : 0.04)) beats.push(teamNote(writing))
  if (claims && fate === 'answered' && chance.happens(0.4)) beats.push({ kind: 'releases' })
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

const conversation = (writing: Writing, { rounds }: Dialogue): Act[] =>
  rounds.flatMap((round, index) => [
    client(writing, round.client, writing.chance.happens(0.4)),
    ...(writing.chance.happens(0.4) ? [teamNote(writing)] : []),
    reply(writing, round.team, false),
    ...restsAfter(writing, index + 1, rounds.length),
  ])

/** After its last word the team sets the status in which the ticket waits or rests. */
function restsAfter({ chance, prospect }: Writing, round: number, rounds: number): Act[] {
  const { team, fate } = prospect
  if (round < rounds || (fate !== 'asked' && fate !== 'resting')) return []
  const status = chance.pick(fate === 'asked' ? team.asking : team.resting)
  return [{ kind: 'setsStatus', status, directly: true }]
}

/** A client who has had no answer yet. */
const impatience = (writing: Writing): Act[] =>
  writing.prospect.channel.medium !== 'phone' &&
  writing.chance.happens(writing.scale === 'small' ? 0.2 : 0.04)
    ? [client(writing, nudge(writing.chance, 1), false)]
    : []

function endOf(writing: Writing, { open }: Dialogue): Act[] {
  const { chance, prospect, scale } = writing
  const { fate, topic } = prospect
  if (isSettled(fate) || fate === 'reopened') {
    // A thank-you after the resolution would reopen the ticket (AMB-22): here it comes before.
    const pleased =
      scale === 'small' && chance.happens(0.35) ? [client(writing, chance.pick(thanks), false)] : []
    return [reply(writing, topic.solution, false), ...pleased, { kind: 'resolves' }]
  }
  switch (fate) {
    case 'outbox':
      return [{ ...reply(writing, chance.pick(acknowledgements), false), delivered: false }]
    case 'answeredBack':
      return [client(writing, open?.answer ?? nudge(chance, 1), true)]
    default:
      return []
  }
}

function afterEnd(writing: Writing): Act[] {
  const { chance, prospect, scale } = writing
  if (prospect.fate === 'reopened') return [client(writing, chance.pick(returns), true)]
  if (prospect.fate !== 'closed') return []
  return scale === 'small' && chance.happens(0.3)
    ? [note(chance.pick(closingNotes)), { kind: 'closes' }]
    : [{ kind: 'closes' }]
}

const note = (text: string): Beat => ({ kind: 'notes', text })

function teamNote({ chance, prospect, cast, noted }: Writing): Act {
  const { team, topic } = prospect
  const own = team.texts.notes
    .filter(({ sector }) => sector === undefined || sector === topic.sector)
    .map(({ text }) => text)
  const left = (chance.happens(0.7) ? own : notesAnywhere).filter((text) => !noted.has(text))
  const text = chance.pick(left.length > 0 ? left : own)
  noted.add(text)
  return note(fill(text, cast))
}

const reply = (writing: Writing, words: string, diagnosis: boolean) =>
  ({ kind: 'replies', say: says(writing, words), diagnosis, delivered: true }) as const

const says =
  ({ chance, prospect, cast, manner }: Writing, words: string): Say =>
  (at) =>
    teamReply(words, { chance, cast, manner, at, team: prospect.team.profile.name })

const client = (writing: Writing, words: string, quotes: boolean): Beat => ({
  kind: 'clientWrites',
  quotes: quotes && writing.prospect.channel.medium === 'email',
  say: (at) => clientMessage(words, { ...writing, at }),
})
