import type { Named } from './named.ts'

/** A sender whose mail a team does not take. */
export interface BlockView {
  /** The fact that blocks him, by which he is unblocked. */
  readonly id: string
  readonly profile: Named
  readonly address: string
  readonly at: number
  readonly by: Named | null
}
