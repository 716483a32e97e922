import { memo, type Ref, useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { dayHeading } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { DangerDialog } from '../files/danger-dialog.tsx'
import { FileViewer } from '../files/viewer.tsx'
import { LeaveDialog } from '../links/leave-dialog.tsx'
import { useTicket } from '../ticket-store.ts'
import { EntryChange } from './entry-change.tsx'
import { EntryMessage, EntryNote, EntryReply } from './entry-card.tsx'
import { EntryMenu, type OpenMenu } from './entry-menu.tsx'
import { RedactDialog } from './redact-dialog.tsx'
import { SentOutsideDialog } from './sent-outside-dialog.tsx'
import { newestWritten, timelineDays } from './timeline-days.ts'
import type { EntryActs, EntryProps } from './entry-acts.ts'
import css from './timeline.module.css'

/**
 * Everything that happened, by day; `j` and `k` walk it entry by entry. All of it stands in the page; what is out of
 * sight is laid out only after the first paint, since until then a screen reader does not hear of it.
 */
export function Timeline({ ticket, focus }: { ticket: TicketView; focus: Ref<HTMLDivElement> }) {
  const intl = useIntl()
  const [redacting, setRedacting] = useState<string | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const { timeline, now, readOnly } = ticket
  const acts = useMemo<EntryActs>(
    () => ({
      sentOutside: setSent,
      menu: (entry, name, button) => setMenu({ entry, name, button }),
      readOnly,
    }),
    [readOnly],
  )
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
      <Days timeline={timeline} now={now} acts={acts} />
      {menu !== null && (
        <EntryMenu open={menu} readOnly={readOnly} onRedact={setRedacting} onClose={() => setMenu(null)} />
      )}
      {redacting !== null && (
        <RedactDialog ticket={ticket} entry={redacting} onClose={() => setRedacting(null)} />
      )}
      <FileViewer />
      <DangerDialog />
      <LeaveDialog />
      {sent !== null && <SentOutsideDialog reply={sent} onClose={() => setSent(null)} />}
    </div>
  )
}

interface DaysProps {
  readonly timeline: readonly TimelineEntry[]
  readonly now: number
  readonly acts: EntryActs
}

function Days({ timeline, now, acts }: DaysProps) {
  const intl = useIntl()
  const fresh = useTicket((state) => state.fresh)
  const days = useMemo(() => timelineDays(timeline, (at) => dayHeading(intl, at, now)), [timeline, now, intl])
  const newest = useMemo(() => newestWritten(timeline), [timeline])
  return days.map((day) => (
    <section key={`${day.heading} ${day.entries[0]?.id}`} className={css.day}>
      <h2 className={css.heading}>{day.heading}</h2>
      <ol>
        {day.entries.map((entry) => (
          <Item
            key={entry.id}
            entry={entry}
            acts={acts}
            fresh={fresh.has(entry.id)}
            newest={entry.id === newest}
          />
        ))}
      </ol>
    </section>
  ))
}

const Item = memo(function Item(props: EntryProps) {
  const { entry, fresh } = props
  return (
    <li
      id={`entry-${entry.id}`}
      tabIndex={-1}
      data-entry={entry.kind}
      data-fresh={fresh || undefined}
      className={css.item}
    >
      <Entry {...props} />
    </li>
  )
})

function Entry({ entry, ...rest }: EntryProps) {
  switch (entry.kind) {
    case 'message':
      return <EntryMessage entry={entry} {...rest} />
    case 'reply':
      return <EntryReply entry={entry} {...rest} />
    case 'note':
      return <EntryNote entry={entry} {...rest} />
    case 'opened':
    case 'people':
    case 'triaged':
    case 'severity':
    case 'type':
    case 'sector':
    case 'status':
    case 'described':
    case 'deliveryFailed':
    case 'redacted':
    case 'newerVersion':
      return <EntryChange entry={entry} />
  }
}
