import type { ReactNode } from 'react'
import type { ClientHit } from '../../../contract/views/client.ts'
import type { Named } from '../../../contract/views/named.ts'

/** The field of clients, which the frame brings: it finds them and makes new ones in place. */
export type ClientSlot = (props: ClientSlotProps) => ReactNode

export interface ClientSlotProps {
  readonly label: string
  readonly profile: Named
  readonly value: ClientHit | null
  readonly onChange: (hit: ClientHit | null) => void
  readonly sender?: {
    readonly account: string
    readonly contact: string
    readonly address: string
    readonly domain: string
  }
  readonly error: string | null
  readonly placeholder: string
  readonly first: boolean
}
