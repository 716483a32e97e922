import { type ReactNode, useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { TicketView as Ticket } from '../../../contract/views/ticket.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Button, CommandButton } from '../../ui/button.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { AuditDialog } from './audit/audit-dialog.tsx'
import { Damaged } from './audit/damaged.tsx'
import { ClockStrip } from './clocks/clock-strip.tsx'
import { Composer } from './composer/composer.tsx'
import { Side } from './side/side.tsx'
import { SpamDialog } from './spam/spam-dialog.tsx'
import { SpamNotice } from './spam/spam-notice.tsx'
import { TicketHead } from './ticket-head.tsx'
import { dismissRefusal, setIntent, useTicket, watchTicket } from './ticket-store.ts'
import { Timeline } from './timeline/timeline.tsx'
import { layOut } from './timeline/lay-out.ts'
import { focusNewest, showNewest } from './timeline/timeline-focus.ts'
import css from './ticket.module.css'

interface TicketViewProps {
  readonly id: string
  /** The agent at this window. */
  readonly me: string | null
  /** Who the client is, drawn by the frame. */
  readonly clientCard?: ReactNode
}

/** A ticket: what it is, its clocks, its history, and a place to write. */
export function TicketView({ id, me, clientCard }: TicketViewProps) {
  const { ticket, failure } = useTicket()
  const say = sayIn(useIntl())
  useEffect(() => watchTicket(id), [id])
  if (ticket !== null && ticket.id === id) return <Opened ticket={ticket} me={me} clientCard={clientCard} />
  if (failure === null || 'unreachable' in failure)
    return (
      <h1 className={css.loading}>
        <span role="status">{say('ticket.loading')}</span>
      </h1>
    )
  if ('fault' in failure) return <Damaged ticket={id} failure={failure} />
  return (
    <Empty level={1} title={say('ticket.missing.title')} text={failureWords(say, failure)}>
      <CommandButton id="back" />
    </Empty>
  )
}

type OpenedProps = Pick<TicketViewProps, 'me' | 'clientCard'> & { readonly ticket: Ticket }

function Opened({ ticket, me, clientCard }: OpenedProps) {
  const say = sayIn(useIntl())
  const timeline = useTimelineFocus(ticket)
  return (
    <div className={css.ticket}>
      <div className={css.main}>
        <div className={css.top}>
          <TicketHead ticket={ticket} me={me} />
          {ticket.readOnly && <Notice tone="warn">{say('ticket.readOnly')}</Notice>}
          <SpamNotice ticket={ticket} />
          <Refused />
          <ClockStrip ticket={ticket} />
        </div>
        <Timeline ticket={ticket} focus={timeline} />
        {!ticket.readOnly && ticket.phase !== 'closed' && (
          <div className={css.write}>
            <Composer ticket={ticket} />
          </div>
        )}
      </div>
      <Side ticket={ticket} clientCard={clientCard} />
      <SpamDialog ticket={ticket} />
      <AuditDialog ticket={ticket.id} code={ticket.code} />
    </div>
  )
}

/** Acts that began in a dialog, in the composer or at a field are answered there. */
const ELSEWHERE: readonly string[] = [
  'reply',
  'note',
  'redact',
  'sentOutside',
  'status',
  'sector',
  'severity',
  'type',
  'triage',
  'base',
  'intake',
  'assign',
  'subject',
  'spam',
]

function Refused() {
  const say = sayIn(useIntl())
  const refused = useTicket((state) => state.refused)
  if (refused === null || ELSEWHERE.includes(refused.act)) return null
  return (
    <Notice
      tone="danger"
      action={<Button look="quiet" size="s" icon="close" label={say('app.close')} onPress={dismissRefusal} />}
    >
      {failureWords(say, refused.failure)}
    </Notice>
  )
}

/** Nearer to the end than this, in pixels, a reader follows what is added. */
const NEAR = 160

/** On opening, the newest entry is in sight and the history has the focus, so that every key works at once. */
function useTimelineFocus(ticket: Ticket) {
  const timeline = useRef<HTMLDivElement>(null)
  const intent = useTicket((state) => state.intent)
  const follows = useRef(true)
  useEffect(() => {
    const box = timeline.current
    if (box === null) return
    // Kept from before anything is added: heights change too while entries are laid out.
    const onScroll = (): void => {
      follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    }
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => box.removeEventListener('scroll', onScroll)
  }, [])
  useEffect(() => {
    const box = timeline.current
    if (box === null) return
    if (follows.current) showNewest(box)
    return layOut(box)
  }, [ticket.timeline.length])
  useEffect(() => {
    if (intent !== 'read') return
    focusNewest()
    setIntent(null)
  }, [intent])
  return timeline
}
