import { create } from 'zustand'
import type { StartView } from '../../../contract/views/start.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call, onChanged } from '../../bridge/bridge.ts'
import {
  beginningOf,
  type Answers,
  type Beginning,
  firstAnswers,
  founding,
  type Step,
  STEPS,
  type Team,
  type Wanting,
  wanting,
} from './answers.ts'

interface WelcomeState {
  readonly view: StartView | null
  readonly answers: Answers | null
  readonly step: Step
  /** What was found wanting when the person wanted to go on. */
  readonly missing: readonly Wanting[]
  /** How often going on was refused: each time the first wanting field takes the focus. */
  readonly refusals: number
  readonly busy: boolean
  readonly failure: Failure | null
}

export const useWelcome = create<WelcomeState>(() => ({
  view: null,
  answers: null,
  step: 'who',
  missing: [],
  refusals: 0,
  busy: false,
  failure: null,
}))

/** Reads what is offered, and again what the system says late; returns the end of that. */
export function watchStart(): () => void {
  void read()
  return onChanged((topics) => {
    if (topics === 'all' || topics.includes('workspace')) void read()
  })
}

async function read(): Promise<void> {
  const answer = await call('start.read', {})
  if (!answer.ok) return useWelcome.setState({ failure: answer })
  const { answers } = useWelcome.getState()
  useWelcome.setState({ view: answer.value, answers: answers ?? firstAnswers(answer.value), failure: null })
}

/** What was wanting is looked at again with each answer, so that a complaint goes as soon as it is met. */
export function say(change: Partial<Answers>): void {
  const { answers, missing, step } = useWelcome.getState()
  if (answers === null) return
  const next = { ...answers, ...change }
  const still = wanting(step, next)
  useWelcome.setState({ answers: next, missing: missing.filter((field) => still.includes(field)) })
}

export function sayOfTeam(id: string, change: Partial<Team>): void {
  const team = useWelcome.getState().answers?.teams[id]
  const teams = useWelcome.getState().answers?.teams
  if (team !== undefined && teams !== undefined) say({ teams: { ...teams, [id]: { ...team, ...change } } })
}

/** On to the next step; what is missing stops it. */
export function goOn(): void {
  const { answers, step } = useWelcome.getState()
  if (answers === null) return
  const missing = wanting(step, answers)
  const next = STEPS[STEPS.indexOf(step) + 1]
  if (missing.length > 0) useWelcome.setState({ missing, refusals: useWelcome.getState().refusals + 1 })
  else if (next !== undefined) useWelcome.setState({ missing, step: next })
}

export function goBack(): void {
  const { step } = useWelcome.getState()
  useWelcome.setState({ step: STEPS[STEPS.indexOf(step) - 1] ?? step, missing: [], failure: null })
}

/** Founds the workspace; answers with what to begin, null where it was refused. */
export async function begin(): Promise<Beginning | null> {
  const { answers, busy } = useWelcome.getState()
  if (answers === null || busy) return null
  useWelcome.setState({ busy: true, failure: null })
  const answer = await call('start.found', founding(answers))
  useWelcome.setState({ busy: false, failure: answer.ok ? null : answer })
  return answer.ok ? beginningOf(answers) : null
}
