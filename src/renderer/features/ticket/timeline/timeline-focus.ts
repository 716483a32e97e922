/** Moves the focus from entry to entry of the timeline; from outside of it, to the newest. */
export function moveInTimeline(by: 1 | -1): void {
  const entries = entriesOf(document)
  const at = entries.findIndex((entry) => entry.contains(document.activeElement))
  const next = at < 0 ? entries.length - 1 : Math.min(Math.max(at + by, 0), entries.length - 1)
  entries[next]?.focus()
}

/** Focuses the newest entry and leaves the page where it is, with the ticket's head in sight. */
export const focusNewest = (): void => entriesOf(document).at(-1)?.focus({ preventScroll: true })

/**
 * Shows the end of the history, or the beginning of what is to be read where that is taller than the view: of the
 * first entry that was not seen yet, else of the newest words. Twice, since what comes into sight gets its own height
 * only then.
 */
export function showNewest(timeline: HTMLElement): void {
  alignNewest(timeline)
  requestAnimationFrame(() => alignNewest(timeline))
}

function alignNewest(timeline: HTMLElement): void {
  timeline.scrollTop = timeline.scrollHeight
  const entries = entriesOf(timeline)
  const written =
    entries.find((entry) => entry.dataset['fresh'] !== undefined) ??
    entries.findLast((entry) => WRITTEN.includes(entry.dataset['entry'] ?? ''))
  if (written === undefined) return
  const above = timeline.getBoundingClientRect().top - written.getBoundingClientRect().top
  if (above > 0) timeline.scrollTop -= above + ROOM
}

const WRITTEN: readonly string[] = ['message', 'reply', 'note']

/** Kept free above an entry that is aligned to the top, in pixels. */
const ROOM = 8

const entriesOf = (root: ParentNode): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-entry]'),
]
