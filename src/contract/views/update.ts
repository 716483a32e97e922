/** Why an update did not come: no answer, a signature or hash that does not fit, no room, or what nobody foresaw. */
export type UpdateFailure = 'unreachable' | 'untrusted' | 'noRoom' | 'unknown'

/** What is known of a newer version. Instants are in milliseconds since 1970; `share` goes from 0 to 1. */
export type UpdateState =
  /** Nobody said where to look. */
  | { readonly kind: 'off' }
  | { readonly kind: 'idle'; readonly checkedAt: number | null }
  | { readonly kind: 'checking' }
  | { readonly kind: 'available'; readonly version: string }
  | { readonly kind: 'downloading'; readonly version: string; readonly share: number }
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'failed'; readonly reason: UpdateFailure; readonly at: number }

export interface UpdateView {
  readonly state: UpdateState
  /** A version waits and nothing is under way: it may be put before the person now. */
  readonly offered: boolean
}

/** What becomes of «Reiniciar agora». */
export type RestartAnswer =
  | { readonly kind: 'restart' }
  /** Ask first: so many tickets are at risk. */
  | { readonly kind: 'ask'; readonly atRisk: number }
  | { readonly kind: 'wait'; readonly why: 'sending' | 'working' }
  | { readonly kind: 'notReady' }
