import type { TimelineEntry } from '../../../../contract/views/timeline.ts'

export interface TimelineDay {
  readonly heading: string
  readonly entries: readonly TimelineEntry[]
}

/** Entries under the day on which they happened, in the order given; `headingOf` names a day. */
export function timelineDays(
  entries: readonly TimelineEntry[],
  headingOf: (at: number) => string,
): readonly TimelineDay[] {
  const days: { heading: string; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const heading = headingOf(entry.at)
    const last = days.at(-1)
    if (last?.heading === heading) last.entries.push(entry)
    else days.push({ heading, entries: [entry] })
  }
  return days
}

/** The entry that somebody wrote last; null where nobody did. */
export const newestWritten = (entries: readonly TimelineEntry[]): string | null =>
  entries.findLast(({ kind }) => kind === 'message' || kind === 'reply' || kind === 'note')?.id ?? null

/** Text without the quotation that is folded, which stands in it word by word. */
export function ownText(text: string, quoted: string): string {
  const cut = quoted.trim()
  if (cut === '') return text.trim()
  const at = text.indexOf(cut)
  return at < 0 ? text.trim() : `${text.slice(0, at)}${text.slice(at + cut.length)}`.trim()
}
