/** Moves the focus from entry to entry of the timeline; from outside of it, to the newest. */
export function moveInTimeline(by: 1 | -1): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')]
  const at = entries.findIndex((entry) => entry.contains(document.activeElement))
  const next = at < 0 ? entries.length - 1 : Math.min(Math.max(at + by, 0), entries.length - 1)
  entries[next]?.focus()
}
