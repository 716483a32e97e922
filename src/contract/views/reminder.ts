/** "Lembrar em…": of this person at this console alone, and no fact of the ticket. */
export interface ReminderView {
  readonly id: string
  readonly ticket: string
  readonly code: string
  readonly subject: string
  /** What to remember; may be empty. */
  readonly note: string
  readonly at: number
  /** It was announced already, here or in another tab, and only stands there until it is done. */
  readonly told: boolean
  /** It fell due while no console ran. */
  readonly late: boolean
}

export interface ReminderList {
  /** The nearest first. */
  readonly reminders: readonly ReminderView[]
  readonly now: number
}
