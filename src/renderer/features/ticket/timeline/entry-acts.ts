import type { TimelineEntry } from '../../../../contract/views/timeline.ts'

/** An entry that somebody wrote. */
export type Written = Extract<TimelineEntry, { kind: 'message' | 'reply' | 'note' }>

/** What an entry may ask of the timeline; the same object for as long as the timeline stands. */
export interface EntryActs {
  readonly sentOutside: (reply: string) => void
  /** Opens the entry's menu at its button. */
  readonly menu: (entry: Written, name: string, button: HTMLElement) => void
  readonly readOnly: boolean
}

export interface EntryProps<E extends TimelineEntry = TimelineEntry> {
  readonly entry: E
  readonly acts: EntryActs
  /** Not seen here before. */
  readonly fresh: boolean
  /** Written last. */
  readonly newest: boolean
}
