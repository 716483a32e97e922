/** Entries laid out in one idle moment: a few milliseconds. */
const AT_ONCE = 12

/** A busy window is not waited for longer than this, in milliseconds. */
const PATIENCE = 250

/**
 * Lays out, from the newest upwards and in idle moments, the entries that were skipped so that the ticket could be
 * painted at once. Until then browsers keep them from screen readers: skipping is for the opening alone. Answers how
 * to stop it.
 */
export function layOut(timeline: HTMLElement): () => void {
  let waiting = 0
  const step = (): void => {
    const skipped = [...timeline.querySelectorAll<HTMLElement>('[data-entry]:not([data-laid-out])')]
    for (const entry of skipped.slice(-AT_ONCE)) entry.dataset['laidOut'] = 'true'
    waiting = skipped.length > AT_ONCE ? requestIdleCallback(step, { timeout: PATIENCE }) : 0
  }
  waiting = requestIdleCallback(step, { timeout: PATIENCE })
  return () => cancelIdleCallback(waiting)
}
