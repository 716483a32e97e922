import type { SearchAnswer } from '../../../contract/views/search.ts'
import { call, type Reply } from '../../bridge/bridge.ts'

export interface Asked {
  readonly phrase: string
  readonly from: number | null
  readonly limit: number
}

/** An answer looks at so many facts and no more; so often it is asked to go on before anything was found. */
const MOST_ASKED = 40

/**
 * Asks for tickets, and goes on to older ones while there are none; `still`: whether anybody waits for them; `back`
 * hears how far it came.
 */
export async function findTickets(
  asked: Asked,
  still: () => boolean,
  back: (reached: number) => void = () => undefined,
): Promise<Reply<SearchAnswer>> {
  let answer = await call('search.find', asked)
  for (let more = 0; more < MOST_ASKED && still(); more++) {
    if (!answer.ok || answer.value.tickets.length > 0 || answer.value.next === null) break
    if (answer.value.reached !== null) back(answer.value.reached)
    answer = await call('search.find', { ...asked, from: answer.value.next })
  }
  return answer
}
