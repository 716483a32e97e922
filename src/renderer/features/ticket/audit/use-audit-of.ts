import { useEffect, useState } from 'react'
import type { AuditView } from '../../../../contract/views/audit.ts'
import { call, type Reply } from '../../../bridge/bridge.ts'

/** The audit of a ticket, asked when it is opened; null until it is there. */
export function useAuditOf(ticket: string): Reply<AuditView> | null {
  const [answer, setAnswer] = useState<Reply<AuditView> | null>(null)
  useEffect(() => {
    let wanted = true
    void call('ticket.audit', { ticket }).then((given) => wanted && setAnswer(given))
    return () => {
      wanted = false
    }
  }, [ticket])
  return answer
}
