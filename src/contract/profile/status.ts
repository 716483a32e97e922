import type { Status } from '../../domain/profile/status.ts'
import type { ProfileFile } from './file.ts'
import type { Fault } from '../path.ts'

/** What the statuses promise together: a way in, a way out, and no clock without its length. */
export function* statusFaults(file: ProfileFile): Generator<Fault> {
  for (const phase of ['resolved', 'closed'] as const)
    if (!file.statuses.some((each) => each.phase === phase))
      yield { path: 'statuses', detail: `no status of the phase ${phase}` }
  for (const [at, status] of file.statuses.entries()) yield* effectFaults(status, `statuses[${at}]`, file)
  yield* pointedAt(file)
  yield* silenceAndStandBy(file)
}

function* effectFaults(status: Status, path: string, { rules }: ProfileFile): Generator<Fault> {
  if (status.phase !== 'open' && status.pauses)
    yield { path: `${path}.pauses`, detail: `a ${status.phase} status pauses by its phase, not by this flag` }
  if (status.phase !== 'open' && status.standBy)
    yield { path: `${path}.standBy`, detail: `a ${status.phase} status is no stand-by` }
  if (status.standBy && !rules.standBy)
    yield { path: `${path}.standBy`, detail: 'the profile has no stand-by clock' }
  if (status.phase === 'closed' && status.silence)
    yield { path: `${path}.silence`, detail: 'a closed status waits for nobody' }
  if (status.silence && !rules.silence)
    yield { path: `${path}.silence`, detail: 'the profile has no clock of silence' }
}

function* pointedAt(file: ProfileFile): Generator<Fault> {
  for (const field of ['initialStatus', 'workingStatus', 'onClientReply'] as const) {
    const status = file.statuses.find((each) => each.status === file[field])
    if (status && status.phase !== 'open') yield { path: field, detail: `${status.status} is not open` }
    if (status && status.waitsFor !== 'team')
      yield { path: field, detail: `${status.status} does not wait for the team` }
  }
  const silenced = file.statuses.find((each) => each.status === file.onSilence)
  if (silenced && silenced.phase !== 'closed')
    yield { path: 'onSilence', detail: `${silenced.status} is not closed` }
}

function* silenceAndStandBy({ statuses, rules, onSilence }: ProfileFile): Generator<Fault> {
  if ((rules.silence === null) !== (onSilence === null))
    yield { path: 'onSilence', detail: 'rules.silence and onSilence stand together or not at all' }
  if (rules.silence && !statuses.some((each) => each.silence))
    yield { path: 'rules.silence', detail: 'no status runs this clock' }
  if (rules.standBy && !statuses.some((each) => each.standBy))
    yield { path: 'rules.standBy', detail: 'no status runs this clock' }
}
