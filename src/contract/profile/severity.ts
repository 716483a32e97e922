import { unansweredBy } from '../../domain/profile/severity-helper.ts'
import type { ProfileFile } from './file.ts'
import type { Fault } from '../path.ts'

/** How a severity is found: provisional (AMB-24), by the matrix (WM-02), by the helper (WA-05). */
export function* severityFaults(file: ProfileFile): Generator<Fault> {
  const { severities, provisionalSeverity, matrix, severityHelper } = file
  if (severities.length > 0 && provisionalSeverity === null)
    yield { path: 'provisionalSeverity', detail: 'a team with severities names the one before triage' }
  if (matrix) yield* matrixFaults(matrix)
  const gap = severityHelper && unansweredBy(severityHelper)
  if (gap) yield { path: 'severityHelper', detail: `answers nothing for ${JSON.stringify(gap)}` }
}

function* matrixFaults({
  urgencies,
  complexities,
  cells,
}: NonNullable<ProfileFile['matrix']>): Generator<Fault> {
  if (cells.length !== urgencies.length)
    yield { path: 'matrix.cells', detail: `${cells.length} rows for ${urgencies.length} urgencies` }
  for (const [at, row] of cells.entries())
    if (row.length !== complexities.length)
      yield {
        path: `matrix.cells[${at}]`,
        detail: `${row.length} cells for ${complexities.length} complexities`,
      }
}
