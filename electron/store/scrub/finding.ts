/** Something in the log that is not what was written. */
export interface ScrubFinding {
  readonly event: number
  readonly stream: string
  readonly what: 'text' | 'body' | 'id' | 'index' | 'blob' | 'signature' | 'head'
}

/** Which rows of a table to look at; `limit` is a number of rows. */
export interface SliceAsk {
  readonly from: number
  readonly limit: number
}

export interface ScrubSlice {
  /** Row to go on from; null at the end. */
  readonly next: number | null
  readonly findings: readonly ScrubFinding[]
}
