import { type Ref, useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { dayHeading } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { DangerDialog } from '../files/danger-dialog.tsx'
import { FileViewer } from '../files/viewer.tsx'
import { EntryChange } from './entry-change.tsx'
import { EntryMessage, EntryNote, EntryReply } from './entry-card.tsx'
import { RedactDialog } from './redact-dialog.tsx'
import { SentOutsideDialog } from './sent-outside-dialog.tsx'
import { timelineDays } from './timeline-days.ts'
import type { EntryActs } from './entry-acts.ts'
import css from './timeline.module.css'

/** Everything that happened, by day; `j` and `k` walk it entry by entry. */
export function Timeline({ ticket, focus }: { ticket: TicketView; focus: Ref<HTMLDivElement> }) {
  const intl = useIntl()
  const [redacting, setRedacting] = useState<string | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const days = useMemo(
    () => timelineDays(ticket.timeline, (at) => dayHeading(intl, at, ticket.now)),
    [ticket.timeline, ticket.now, intl],
  )
  const acts = { redact: setRedacting, sentOutside: setSent, readOnly: ticket.readOnly }
  return (
    <div
      ref={focus}
      className={css.timeline}
      role="region"
      aria-label={sayIn(intl)('timeline.label')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys of one letter act in it
      tabIndex={0}
      data-keys="list"
    >
      {days.map((day) => (
        <section key={`${day.heading} ${day.entries[0]?.id}`} className={css.day}>
          <h2 className={css.heading}>{day.heading}</h2>
          <ol>
            {day.entries.map((entry) => (
              <li key={entry.id} id={`entry-${entry.id}`} tabIndex={-1} data-entry className={css.item}>
                <Entry entry={entry} acts={acts} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {redacting !== null && (
        <RedactDialog ticket={ticket} entry={redacting} onClose={() => setRedacting(null)} />
      )}
      <FileViewer />
      <DangerDialog />
      {sent !== null && <SentOutsideDialog reply={sent} onClose={() => setSent(null)} />}
    </div>
  )
}

function Entry({ entry, acts }: { entry: TimelineEntry; acts: EntryActs }) {
  switch (entry.kind) {
    case 'message':
      return <EntryMessage entry={entry} acts={acts} />
    case 'reply':
      return <EntryReply entry={entry} acts={acts} />
    case 'note':
      return <EntryNote entry={entry} acts={acts} />
    case 'opened':
    case 'people':
    case 'triaged':
    case 'severity':
    case 'type':
    case 'sector':
    case 'status':
    case 'deliveryFailed':
    case 'redacted':
    case 'described':
    case 'newerVersion':
      return <EntryChange entry={entry} />
  }
}
