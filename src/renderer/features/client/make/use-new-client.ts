import { useRef, useState } from 'react'
import type { Named } from '../../../../contract/views/named.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { NO_FLAGS } from './flag-switches.tsx'
import { faultsOf, type Faults, makeClient, type Made, type NewClient } from './make-client.ts'
import type { Proposal } from './proposal.ts'

interface Start {
  readonly profile: string
  readonly proposal: Proposal
  readonly onMade: (made: Made) => void
}

/** The form of a new client: what stands in it, what is wrong with it, and its sending, once at a time. */
export function useNewClient(say: Say, { profile, proposal, onMade }: Start) {
  const [client, setClient] = useState<NewClient>({ profile, plan: null, flags: NO_FLAGS, ...proposal })
  const [faults, setFaults] = useState<Faults>({})
  // The client stays made where only his contact was refused: sending again makes the contact alone.
  const made = useRef<Named | null>(null)
  const busy = useRef(false)
  const write = (part: Partial<NewClient>) => {
    setClient({ ...client, ...part })
    setFaults({})
  }
  const confirm = async () => {
    if (busy.current) return
    const found = faultsOf(say, client)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    busy.current = true
    const outcome = await makeClient(say, client, made)
    busy.current = false
    if ('faults' in outcome) setFaults(outcome.faults)
    else onMade(outcome)
  }
  return { client, faults, write, confirm }
}
