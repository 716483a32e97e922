/** How much of what the profile wants to know is there (WC-15, XT-06, WM-04). */
export interface IntakeScore {
  readonly given: number
  readonly of: number
  /** What is still to be asked, in the profile's order. */
  readonly missing: readonly string[]
}

/** Counts the items of the profile's list that a person has said to be there; others count for nothing. */
export function intakeScore(items: readonly string[], provided: readonly string[]): IntakeScore {
  const missing = items.filter((item) => !provided.includes(item))
  return { given: items.length - missing.length, of: items.length, missing }
}
