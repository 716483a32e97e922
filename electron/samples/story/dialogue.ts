import type { Chance } from '../chance.ts'
import type { Fate } from '../outline/fate.ts'
import type { Exchange, TeamTexts } from '../words/texts/team-texts.ts'
import { acknowledgements, nudges, progress } from '../words/texts/anywhere.ts'

/** One turn between client and team. */
export interface Round {
  readonly client: string
  readonly team: string
}

/** What is said between the first answer and the last act: every answer belongs to its question. */
export interface Dialogue {
  readonly first: string
  readonly rounds: readonly Round[]
  /** The question that the client still owes an answer to. */
  readonly open: Exchange | null
}

export interface Talking {
  readonly texts: TeamTexts
  readonly sector: string
  readonly fate: Fate
  readonly rounds: number
}

export function dialogueOf(chance: Chance, { texts, sector, fate, rounds }: Talking): Dialogue {
  const questions = shuffled(
    chance,
    texts.exchanges.filter((each) => each.sector === undefined || each.sector === sector),
  )
  const endsAsking = fate === 'asked' || fate === 'answeredBack'
  const count = Math.min(rounds, questions.length - 1)
  let open = asks(chance, count === 0 && endsAsking) ? takeFirst(questions) : null
  const first = open?.ask ?? chance.pick(acknowledgements)
  const said: Round[] = []
  for (let round = 1; round <= count; round++) {
    const answered = open !== null && chance.happens(0.8)
    const client = open && answered ? open.answer : nudge(chance, round)
    const next = asks(chance, round === count && endsAsking) ? (questions.pop() ?? null) : null
    said.push({ client, team: next?.ask ?? chance.pick(progress) })
    open = next ?? (answered ? null : open)
  }
  return { first, rounds: said, open }
}

/** What a client writes who waits for the `turn`-th time: nobody is angry at once. */
export const nudge = (chance: Chance, turn: number): string =>
  chance.pick(nudges.slice(2 * turn - 2, 2 * turn + 1))

/** A question for the beginning: one that follows from work done already comes later. */
function takeFirst(questions: Exchange[]): Exchange | null {
  const index = questions.findIndex(({ later }) => !later)
  return questions.splice(index, 1)[0] ?? null
}

const asks = (chance: Chance, must: boolean): boolean => must || chance.happens(0.5)

function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, key: chance.share() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
