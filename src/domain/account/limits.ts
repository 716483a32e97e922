import type { ClientList, Refusal } from '../value/refusal.ts'

/** How many of each a client may have: what a form takes, and what is read whole whenever it changes. */
export const CLIENT_LIMITS: Readonly<Record<ClientList, number>> = {
  contacts: 2_000,
  addresses: 20,
  phones: 20,
  domains: 100,
  addOns: 20,
  environments: 20,
}

type Counted = Readonly<Partial<Record<ClientList, { readonly length: number } | undefined>>>

/** Why these lists cannot be kept; null where all of them can. */
export function tooMany(lists: Counted): Refusal | null {
  for (const [what, list] of Object.entries(lists) as [ClientList, Counted[ClientList]][]) {
    const limit = CLIENT_LIMITS[what]
    if (list && list.length > limit) return { kind: 'tooMany', what, limit }
  }
  return null
}
