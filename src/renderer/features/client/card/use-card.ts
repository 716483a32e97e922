import { useCallback, useEffect, useRef, useState } from 'react'
import type { ClientCard } from '../../../../contract/views/client.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'

/** The card of a ticket's client, followed; `read` asks again and answers what it read. */
export function useCard(ticket: string): {
  readonly card: ClientCard | null
  readonly read: () => Promise<ClientCard | null>
} {
  const [card, setCard] = useState<ClientCard | null>(null)
  const shown = useRef(true)
  const read = useCallback(async () => {
    const answer = await call('client.card', { ticket })
    if (!answer.ok) return null
    if (shown.current) setCard(answer.value)
    return answer.value
  }, [ticket])
  useEffect(() => {
    shown.current = true
    void read()
    const deaf = onChanged((topics) => {
      if (topics === 'all' || topics.some((topic) => topic === 'clients' || topic === `ticket:${ticket}`))
        void read()
    })
    return () => {
      shown.current = false
      deaf()
    }
  }, [ticket, read])
  return { card, read }
}
