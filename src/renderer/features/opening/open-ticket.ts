import type { CallInput } from '../../../contract/ipc.ts'
import type { OpeningDraft } from '../../../contract/views/opening.ts'
import type { Say } from '../../../i18n/intl.ts'
import { call } from '../../bridge/bridge.ts'
import { announce } from '../../ui/overlay/live-region.tsx'
import { useAttaching } from './form/attaching.ts'
import { faultsOf, fieldOf, firstOf } from './faults.ts'
import { forgetOpening } from './opening-keeping.ts'
import { useOpening, want } from './opening-store.ts'

/**
 * Opens the ticket under the draft's id: sent twice, because an answer got lost, it is one ticket. Answers its id, or
 * null where it was refused; then the reason stands at its field, which has the focus.
 */
export async function openDraft(say: Say, claim: boolean): Promise<string | null> {
  const { draft, profiles, busy } = useOpening.getState()
  const profile = profiles.get(draft.profile)
  if (busy || profile === undefined) return null
  const faults = faultsOf(draft, profile, {
    now: Date.now(),
    coming: useAttaching.getState().coming.length,
  })
  const first = firstOf(faults)
  useOpening.setState({ faults, failure: null })
  if (first !== null) {
    want(first)
    return null
  }
  useOpening.setState({ busy: true })
  const answer = await call('ticket.open', inputOf(draft, claim))
  useOpening.setState({ busy: false })
  if (answer.ok) {
    forgetOpening()
    announce(say(claim ? 'opening.done.claimed' : 'opening.done', { code: answer.value.code }))
    return answer.value.ticket
  }
  const field = 'refusal' in answer ? fieldOf(answer.refusal) : null
  if (field !== null && 'refusal' in answer) {
    useOpening.setState({ faults: { [field]: answer.refusal } })
    want(field)
  } else useOpening.setState({ failure: answer })
  return null
}

function inputOf(draft: OpeningDraft, claim: boolean): CallInput<'ticket.open'> {
  const { id, changedAt: _, client, provided, channel, base, files, ...rest } = draft
  return {
    ...rest,
    draft: id,
    channel: channel ?? '',
    account: client?.account.id ?? null,
    contact: client?.contact?.id ?? null,
    base: base ?? 'production',
    provided: [...provided],
    files: files.map(({ hash, name }) => ({ hash, name })),
    claim,
  }
}
