import type { ClientAct } from '../../../contract/calls/client.ts'
import { failureWords } from '../../../i18n/failure.ts'
import type { Say } from '../../../i18n/intl.ts'
import { call } from '../../bridge/bridge.ts'
import { announce } from '../../ui/overlay/live-region.tsx'

/** How an act went: what it made or, as a sentence, why it was refused. */
export type Outcome =
  | { readonly account: string; readonly contact: string | null; readonly tickets: number }
  | { readonly refused: string }

export async function act(say: Say, wanted: ClientAct): Promise<Outcome> {
  const answer = await call('client.act', { act: wanted })
  return answer.ok ? answer.value : { refused: failureWords(say, answer) }
}

/** As `act`; what goes by parts is asked for until nothing is left. */
export async function actToTheEnd(say: Say, wanted: ClientAct): Promise<Outcome> {
  let tickets = 0
  for (;;) {
    const outcome = await act(say, wanted)
    if ('refused' in outcome) return outcome
    tickets += outcome.tickets
    if (wanted.kind !== 'adopt' || outcome.tickets === 0) return { ...outcome, tickets }
  }
}

/** Acts and, once it is accepted, tells what changed; why it was not, or null. */
export async function actAloud(say: Say, wanted: ClientAct): Promise<string | null> {
  const outcome = await act(say, wanted)
  if ('refused' in outcome) return outcome.refused
  announce(say(`client.done.${wanted.kind}`))
  return null
}
