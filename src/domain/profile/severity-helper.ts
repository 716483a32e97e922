import type { SeverityId } from '../value/id.ts'

export const WORKAROUNDS = ['none', 'temporary', 'shortTerm', 'acceptable'] as const
export type Workaround = (typeof WORKAROUNDS)[number]

export const SCOPES = [
  'mainFunction',
  'severeSlowness',
  'partialLoss',
  'minorFault',
  'question',
  'training',
  'documentation',
] as const
export type Scope = (typeof SCOPES)[number]

/** What the agent answered: did operations stop, is there a workaround, what is hit (WA-05). */
export interface HelperAnswers {
  readonly stopped: boolean
  readonly workaround: Workaround
  readonly scope: Scope
}

/** One line of the helper; null asks nothing of that answer. */
export interface HelperRow {
  readonly stopped: boolean | null
  readonly workarounds: readonly Workaround[] | null
  readonly scopes: readonly Scope[] | null
  readonly severity: SeverityId
}

/** Severity of the first row that fits the answers, or null where none does; the agent may override (WA-05). */
export const suggestSeverity = (rows: readonly HelperRow[], answers: HelperAnswers): SeverityId | null =>
  rows.find((row) => fits(row, answers))?.severity ?? null

/** The first answers that no row fits, or null: a helper that ships answers everything. */
export function unansweredBy(rows: readonly HelperRow[]): HelperAnswers | null {
  for (const stopped of [true, false])
    for (const workaround of WORKAROUNDS)
      for (const scope of SCOPES) {
        const answers = { stopped, workaround, scope }
        if (suggestSeverity(rows, answers) === null) return answers
      }
  return null
}

const fits = (row: HelperRow, { stopped, workaround, scope }: HelperAnswers): boolean =>
  (row.stopped === null || row.stopped === stopped) &&
  (row.workarounds === null || row.workarounds.includes(workaround)) &&
  (row.scopes === null || row.scopes.includes(scope))
