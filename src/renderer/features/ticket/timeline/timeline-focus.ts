/** Moves the focus from entry to entry of the timeline; from outside of it, to the newest. */
export function moveInTimeline(by: 1 | -1): void {
  const entries = entriesOf(document)
  const at = entries.findIndex((entry) => entry.contains(document.activeElement))
  const next = at < 0 ? entries.length - 1 : Math.min(Math.max(at + by, 0), entries.length - 1)
  entries[next]?.focus()
}

/** Focuses the newest entry and leaves the page where it is, with the ticket's head in sight. */
export const focusNewest = (): void => entriesOf(document).at(-1)?.focus({ preventScroll: true })

/** Shows the end of the history, or the beginning of the newest words where they are taller than the view. */
export function showNewest(timeline: HTMLElement): void {
  timeline.scrollTop = timeline.scrollHeight
  const written = entriesOf(timeline).findLast((entry) => entry.querySelector('article') !== null)
  if (written === undefined) return
  const above = timeline.getBoundingClientRect().top - written.getBoundingClientRect().top
  if (above > 0) timeline.scrollTop -= above + ROOM
}

/** Kept free above an entry that is aligned to the top, in pixels. */
const ROOM = 8

const entriesOf = (root: ParentNode): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-entry]'),
]
