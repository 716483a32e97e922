/** A named value of the ticket's profile. */
export interface Named {
  readonly id: string
  readonly name: string
}
