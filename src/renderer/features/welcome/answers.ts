import type { CallInput } from '../../../contract/ipc.ts'
import type { OfferedProfile, StartView } from '../../../contract/views/start.ts'
import { type Hours, hoursFault, hoursOf, weekOf } from './hours.ts'

/** With what a new workspace begins besides its teams. */
export type Beginning = 'samples' | 'import' | 'empty'

/** One team as answered so far. */
export interface Team {
  readonly chosen: boolean
  readonly addresses: readonly string[]
  /** Null where the team's contract names its hours. */
  readonly hours: Hours | null
}

/** Everything that the first run asks. */
export interface Answers {
  readonly agentName: string
  readonly workspaceName: string
  readonly teams: Readonly<Record<string, Team>>
  readonly blankName: string
  readonly beginning: Beginning
}

/** The team without a source stands beside those that ship, under an id that no profile has. */
export const BLANK = ' blank'

export const firstAnswers = ({ agentName, profiles, blankHours }: StartView): Answers => ({
  agentName,
  workspaceName: '',
  teams: {
    ...Object.fromEntries(profiles.map((profile) => [profile.id, teamOf(profile)])),
    [BLANK]: { chosen: false, addresses: [], hours: hoursOf(blankHours) },
  },
  blankName: '',
  beginning: 'samples',
})

const teamOf = ({ supposed }: OfferedProfile): Team => ({
  chosen: false,
  addresses: [],
  hours: supposed && hoursOf(supposed),
})

export const STEPS = ['who', 'teams', 'hours', 'begin'] as const
export type Step = (typeof STEPS)[number]

/** The fields that a step may find wanting. */
export type Wanting = 'agentName' | 'workspaceName' | 'teams' | 'blankName' | `hours:${string}`

/** What a step still lacks, the first of it first; empty: on to the next. */
export function wanting(
  step: Step,
  { agentName, workspaceName, teams, blankName }: Answers,
): readonly Wanting[] {
  const chosen = Object.entries(teams).filter(([, team]) => team.chosen)
  switch (step) {
    case 'who':
      return [
        ...(agentName.trim() === '' ? (['agentName'] as const) : []),
        ...(workspaceName.trim() === '' ? (['workspaceName'] as const) : []),
      ]
    case 'teams':
      if (chosen.length === 0) return ['teams']
      return teams[BLANK]?.chosen === true && blankName.trim() === '' ? ['blankName'] : []
    case 'hours':
      return chosen.flatMap(([id, { hours }]) =>
        hours !== null && hoursFault(hours) !== null ? [`hours:${id}` as const] : [],
      )
    case 'begin':
      return []
  }
}

/** With what these teams can begin: samples are written for those that ship, a blank one has none. */
export const beginningsOf = ({ teams }: Answers): readonly Beginning[] =>
  Object.entries(teams).some(([id, { chosen }]) => chosen && id !== BLANK)
    ? ['samples', 'import', 'empty']
    : ['import', 'empty']

/** The beginning that was chosen, or the first that these teams have. */
export const beginningOf = (answers: Answers): Beginning =>
  beginningsOf(answers).find((each) => each === answers.beginning) ?? 'import'

/** The answers as the console takes them. */
export function founding(answers: Answers): CallInput<'start.found'> {
  const { teams, blankName, ...names } = answers
  const answered = ({ addresses, hours }: Team) => ({
    addresses: [...addresses],
    week: hours && [...weekOf(hours)],
  })
  const blank = teams[BLANK]
  return {
    agentName: names.agentName.trim(),
    workspaceName: names.workspaceName.trim(),
    profiles: Object.entries(teams).flatMap(([id, team]) =>
      id !== BLANK && team.chosen ? [{ id, ...answered(team) }] : [],
    ),
    blank: blank?.chosen === true ? { name: blankName.trim(), ...answered(blank) } : null,
    samples: beginningOf(answers) === 'samples',
  }
}
