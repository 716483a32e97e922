import type { ClockView, TicketView } from '../../src/contract/views/ticket.ts'
import type { CountedClock } from '../../src/contract/views/queue.ts'
import type { TicketPreview, WordView } from '../../src/contract/views/ticket-preview.ts'
import type { TimelineEntry } from '../../src/contract/views/timeline.ts'

const WORDS = 3
/** Of a word so many characters are shown at a glance. */
const CLIP = 420

/** A ticket at a glance, out of all that its screen would show. */
export function previewOf(view: TicketView): TicketPreview {
  const { id, code, subject, client, profile, sector, plan, severity, status, phase, waitsFor } = view
  const { channel, openedAt, responsible } = view
  const head = { id, code, subject, client, profile, sector, plan, severity, channel, openedAt }
  return {
    ...head,
    status,
    phase,
    waitsFor,
    responsible,
    clocks: view.clocks.map(clockOf),
    words: view.timeline
      .flatMap((entry) => wordOf(entry) ?? [])
      .slice(-WORDS)
      .toReversed(),
    now: view.now,
  }
}

const clockOf = ({ clock, reading, aroundTheClock }: ClockView): CountedClock => ({
  clock,
  state: reading.state,
  dueAt: reading.dueAt,
  riskAt: reading.riskAt,
  imminentAt: reading.imminentAt,
  breachAt: reading.breachAt,
  countedLeft: aroundTheClock ? null : reading.remaining,
  aroundTheClock,
})

function wordOf(entry: TimelineEntry): WordView | null {
  const { id, at } = entry
  const author = entry.author?.name ?? ''
  const state = null
  switch (entry.kind) {
    case 'message': {
      const from = entry.body?.from
      return {
        id,
        kind: entry.kind,
        at,
        author: from?.name || from?.address || '',
        text: clip(entry.body?.text),
        state,
      }
    }
    case 'reply':
      return { id, kind: entry.kind, at, author, text: clip(entry.body?.text), state: entry.state }
    case 'note':
      return { id, kind: entry.kind, at, author, text: clip(entry.body?.text), state }
    default:
      return null
  }
}

/** The beginning of a text in one breath; null where it was removed. */
function clip(text: string | undefined): string | null {
  if (text === undefined) return null
  const flat = text
    .slice(0, 4 * CLIP)
    .replace(/\s+/g, ' ')
    .trim()
  return flat.length > CLIP ? `${flat.slice(0, CLIP).trimEnd()}…` : flat
}
