import type { Failure } from '../../../i18n/failure.ts'
import { call } from '../../bridge/bridge.ts'
import { activeRow } from './queue-store.ts'

/** Claims the ticket of the row with the focus; null where there is none. */
export async function claimActive(): Promise<{
  readonly code: string
  readonly failure: Failure | null
} | null> {
  const row = activeRow()
  if (row === undefined) return null
  const answer = await call('ticket.act', { ticket: row.id, act: { kind: 'claim' } })
  return { code: row.code, failure: answer.ok ? null : answer }
}
