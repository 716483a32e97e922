/**
 * What the program writes down of itself, for whoever helps when something fails. No line ever holds content: a fault
 * gives its name, code and frames, never its message, and everything else is a word of ours with numbers. A line that
 * cannot be written is counted, and never breaks what was being done.
 */
export interface Log {
  /** Where its files lie, the newest named `plantao.log`. */
  readonly folder: string
  /** A fault under the id that the person is shown; `place` is the name of a call or part. */
  fault(id: string, place: string, fault: unknown): void
  note(word: LogWord, figures?: Readonly<Record<string, number>>): void
}

/** What may be noted beside faults. */
export type LogWord =
  | 'started'
  | 'ended'
  | 'suspended'
  | 'resumed'
  /** The process behind a page ended by itself, with this `code`. */
  | 'page-gone'
  /** How many lines could not be written before this one. */
  | 'lost'
  /** A damaged fact at the row in `event`, healed from a backup. */
  | 'healed'
  /** What the scrub found at the row of the log in `event`. */
  | `damaged-${'text' | 'body' | 'id' | 'index' | 'blob' | 'signature' | 'head'}`
