import { memo, useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { QueueRow } from '../../../../contract/views/queue.ts'
import type { TicketPreview } from '../../../../contract/views/ticket-preview.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge, Gravity, Initials, ProgressMark } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { rowInFocus, useQueue } from '../queue-store.ts'
import { PreviewClocks } from './preview-clocks.tsx'
import { usePreview, watchPreview } from './preview-store.ts'
import { PreviewWords } from './preview-words.tsx'
import css from './preview.module.css'

interface PreviewProps {
  readonly onOpen: (ticket: string) => void
}

/** The ticket of the row with the focus, beside the list. It says nothing by itself: the row is what is read out. */
export function Preview({ onOpen }: PreviewProps) {
  const say = sayIn(useIntl())
  const row = useQueue(rowInFocus)
  const { ticket } = usePreview()
  const id = row?.id
  useEffect(() => (id === undefined ? undefined : watchPreview(id)), [id])
  const read = ticket?.id === id ? ticket : null
  return (
    <section className={css.preview} aria-label={say('preview.label')} tabIndex={-1}>
      {row !== undefined && (
        <>
          <Head row={row} onOpen={onOpen} />
          <div
            className={css.body}
            role="group"
            aria-label={say('preview.body')}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by arrow keys too
            tabIndex={0}
          >
            {read === null ? <Waiting /> : <Body ticket={read} />}
          </div>
        </>
      )}
    </section>
  )
}

/** What the row knows is there at once, whatever the console still reads. */
const Head = memo(function Head({ row, onOpen }: { row: QueueRow } & PreviewProps) {
  const say = sayIn(useIntl())
  const { severity } = row
  return (
    <header className={css.head}>
      <div className={css.top}>
        <span className={css.code}>{row.code}</span>
        <span className={css.space} />
        <Button
          size="s"
          hintKey={say('shortcuts.key.Enter')}
          hint={say('command.open')}
          onPress={() => onOpen(row.id)}
        >
          {say('preview.open')}
        </Button>
      </div>
      <h2 className={css.subject}>
        <bdi>{row.subject || say('queue.noSubject')}</bdi>
      </h2>
      <p className={css.client}>
        <bdi>{row.client || say('queue.noClient')}</bdi>
      </p>
      <p className={css.marks}>
        <span className={css.mark}>
          <ProgressMark progress={row.phase === 'open' ? row.waitsFor : row.phase} />
          {row.status.name}
        </span>
        {severity !== null && (
          <span className={css.mark}>
            <Gravity order={severity.order} provisional={severity.provisional} />
            {severity.provisional ? say('queue.provisional', { severity: severity.name }) : severity.name}
          </span>
        )}
        <span className={css.mark}>
          {row.profile.name} · {row.sector.name}
        </span>
        {row.inOutbox && <Badge tone="calm">{say('queue.inOutbox')}</Badge>}
      </p>
    </header>
  )
})

function Body({ ticket }: { ticket: TicketPreview }) {
  const say = sayIn(useIntl())
  const { responsible } = ticket
  return (
    <>
      <PreviewClocks clocks={ticket.clocks} />
      <section className={css.part} aria-label={say('queue.owner')}>
        <h3 className={css.title}>{say('queue.owner')}</h3>
        {responsible.length === 0 ? (
          <p className={css.none}>{say('queue.noOwner')}</p>
        ) : (
          <ul className={css.people}>
            {responsible.map(({ id, name }) => (
              <li key={id}>
                <Initials name={name} />
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
      </section>
      <PreviewWords words={ticket.words} />
    </>
  )
}

function Waiting() {
  return (
    <div className={css.waiting} aria-hidden="true">
      <span />
      <span />
      <span />
      <span />
    </div>
  )
}
