import { parseOpeningDraft } from '../src/contract/calls/opening.ts'
import type { OpeningDraft } from '../src/contract/views/opening.ts'
import type { LocalStore } from './store/local.ts'

const NAME = 'opening'

/**
 * The ticket that is being written, one at a console, beside the log: it outlives a kill and is nobody else's. Opening
 * it removes it. What a newer or an older program kept and this one cannot read counts as none.
 */
export function readOpeningDraft(local: LocalStore): OpeningDraft | null {
  const text = local.read(NAME)
  return text === null ? null : parseOpeningDraft(JSON.parse(text))
}

export function saveOpeningDraft(local: LocalStore, draft: OpeningDraft | null): void {
  if (draft === null) local.remove(NAME)
  else local.write(NAME, JSON.stringify(draft))
}
