import type { UpdateFailure } from '../../src/contract/views/update.ts'

/** What a look for a newer version found. */
export type Found =
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: UpdateFailure }

/** How a download ended. */
export type Brought = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly reason: UpdateFailure }

/**
 * The system's way to a newer version of the program. It never begins anything by itself: no look, no download and no
 * installation that was not asked for here. Faults are answered as `failed`, never thrown.
 */
export interface Updater {
  check(): Promise<Found>
  /** Brings the version that the last look found; `onShare` hears from 0 to 1 how much of it is here. */
  download(onShare: (share: number) => void): Promise<Brought>
  /** From here on the version that is here is installed once the program has ended; it is not started again. */
  installAtQuit(): void
  /** Ends the program, installs the version that is here and starts it. Asks nothing: who calls has asked. */
  restart(): void
}
