/** Where things belong on this machine: absolute folders. Asking for one makes none. */
export interface Paths {
  /** Everything that the console keeps; its owner's alone. */
  readonly data: string
  /** Where a person looks for what he saved. */
  readonly downloads: string
  /** What may be gone tomorrow. */
  readonly temp: string
  /** Below `data`. */
  readonly logs: string
}
