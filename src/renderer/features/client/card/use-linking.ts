import { useRef, useState } from 'react'
import type { ClientCard, ClientHit } from '../../../../contract/views/client.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { act } from '../client-act.ts'
import { questionsAfter } from './questions.ts'

interface Ticket {
  readonly id: string
  readonly read: () => Promise<ClientCard | null>
  /** The client is named, and nothing is left to ask. */
  readonly onDone: () => void
}

/** Naming the client of a ticket: why it was refused, and the card as it was right after, of which more is asked. */
export function useLinking(say: Say, { id, read, onDone }: Ticket) {
  const [refused, setRefused] = useState<string | null>(null)
  const [asked, setAsked] = useState<ClientCard | null>(null)
  const busy = useRef(false)
  const link = async ({ account, contact }: ClientHit) => {
    if (busy.current) return
    busy.current = true
    const wanted = { kind: 'name', ticket: id, account: account.id, contact: contact?.id ?? null } as const
    const outcome = await act(say, wanted)
    busy.current = false
    if ('refused' in outcome) return setRefused(outcome.refused)
    setRefused(null)
    announce(say('client.card.linked', { name: account.name }))
    const next = await read()
    if (next === null || questionsAfter(next, false).length === 0) onDone()
    else setAsked(next)
  }
  const leave = () => {
    setAsked(null)
    onDone()
  }
  return { refused, asked, link, leave }
}
