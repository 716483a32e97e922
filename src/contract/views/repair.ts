/** What a repair of the database brought back, and what it could not; kept until somebody has read it. */
export interface RepairReport {
  /** When it was repaired. */
  readonly at: number
  /** When the backup was taken on which it stands; null where there was none. */
  readonly backup: number | null
  /** Tickets that are here now. */
  readonly tickets: number
  /** Facts newer than the backup that came back out of the damaged file. */
  readonly broughtBack: number
  /** Facts that are gone; facts without their words; facts without a file of theirs. */
  readonly lostFacts: number
  readonly lostContents: number
  readonly lostFiles: number
  /** Codes of the tickets concerned, as far as they are known; `more` of them are left out. */
  readonly codes: readonly string[]
  readonly more: number
}
