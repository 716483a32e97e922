import { memo, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { QueueRow } from '../../../../contract/views/queue.ts'
import { shortAge, wallDuration } from '../../../../i18n/duration.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge, Gravity, Initials, ProgressMark, type Tone } from '../../../ui/badge.tsx'
import { Countdown } from '../../../ui/time/countdown.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Ticking } from '../../../ui/time/ticking.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import { bothShort, clockPlace, clockShown } from './clock-words.ts'
import { MEDIUM_ICONS } from './medium-icons.ts'
import css from './row.module.css'

/** The cells of one row, in the order of the columns; drawn again only when the row or its place is another. */
export const QueueCells = memo(function Cells({ row, index }: { row: QueueRow; index: number }) {
  const intl = useIntl()
  const say = sayIn(intl)
  return (
    <>
      <Cell name="position">{index + 1}</Cell>
      <Cell name="why">
        {row.phase === 'open' && (
          <Badge tone={WHY_TONES[row.why]} hint={say(`why.${row.why}.long`)}>
            {say(`why.${row.why}`)}
          </Badge>
        )}
      </Cell>
      <Cell name="code">{row.code}</Cell>
      <Cell name="subject">
        {row.unansweredSince !== null && <Unanswered since={row.unansweredSince} />}
        <bdi className={css.clip}>{row.subject || say('queue.noSubject')}</bdi>
      </Cell>
      <Cell name="client">
        <bdi className={css.clip}>{row.client || say('queue.noClient')}</bdi>
      </Cell>
      <Cell name="profile">
        <span className={css.clip}>{row.profile.name}</span>
      </Cell>
      <Cell name="sector">
        <span className={css.clip}>{row.sector.name}</span>
      </Cell>
      <SeverityCell row={row} />
      <Cell name="status">
        <ProgressMark progress={row.phase === 'open' ? row.waitsFor : row.phase} />
        <span className={css.clip}>{row.status.name}</span>
      </Cell>
      <Cell name="clock">
        <Countdown read={(at) => clockShown(intl, row.clock, at)} />
        <Place row={row} />
      </Cell>
      <OwnerCell row={row} />
      <Cell name="channel" hint={row.channel.name}>
        <Icon name={MEDIUM_ICONS[row.channel.medium]} size={0.8125} />
        <span className={css.channelName}>{row.channel.name}</span>
      </Cell>
      <AgeCell openedAt={row.openedAt} />
    </>
  )
})

interface CellProps {
  readonly name: string
  readonly children: ReactNode
  readonly hint?: string | undefined
  readonly label?: string | undefined
}

function Cell({ name, children, hint, label }: CellProps) {
  return (
    <div role="gridcell" data-column={name} style={{ gridArea: name }} data-hint={hint} aria-label={label}>
      {children}
    </div>
  )
}

/**
 * Which clock it is and when it is due, or that the answer waits to leave; under the pointer and under the focus both
 * readings of what is left stand in its place (XT-16).
 */
function Place({ row }: { row: QueueRow }) {
  const intl = useIntl()
  const now = useNow()
  const words = clockPlace(intl, row, now)
  const { clock } = row
  const both = clock !== null && bothShort(intl, clock, now) !== ''
  if (words === '') return null
  return (
    <span className={css.place} data-both={both}>
      {row.inOutbox && <Icon name="outbox" size={0.75} />}
      <span className={css.due}>{words}</span>
      {both && <Ticking className={css.both} read={(at) => bothShort(intl, clock, at)} />}
    </span>
  )
}

function AgeCell({ openedAt }: { openedAt: number }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const now = useNow()
  const duration = wallDuration(say, now - openedAt)
  const long = say('queue.age.long', { duration, instant: instantWords(intl, openedAt, now) })
  return (
    <Cell name="age" hint={long}>
      {shortAge(say, now - openedAt)}
    </Cell>
  )
}

function Unanswered({ since }: { since: number }) {
  const say = sayIn(useIntl())
  const words = say('queue.unanswered', { duration: wallDuration(say, useNow() - since) })
  return (
    <span className={css.unanswered} data-hint={words}>
      <Hidden>{words}</Hidden>
    </span>
  )
}

function SeverityCell({ row: { severity } }: { row: QueueRow }) {
  const say = sayIn(useIntl())
  if (severity === null)
    return (
      <Cell name="severity">
        <span className={css.noMark} />
        <span className={css.clip}>{say('queue.noSeverity')}</span>
      </Cell>
    )
  const full = severity.provisional ? say('queue.provisional', { severity: severity.name }) : undefined
  return (
    <Cell name="severity" hint={full} label={full}>
      <Gravity order={severity.order} provisional={severity.provisional} />
      <span className={severity.provisional ? css.provisional : css.clip}>{severity.name}</span>
    </Cell>
  )
}

function OwnerCell({ row: { owner } }: { row: QueueRow }) {
  const say = sayIn(useIntl())
  if (owner === null)
    return (
      <Cell name="owner" hint={say('queue.noOwner')}>
        <span className={css.nobody} aria-hidden="true" />
        <span className={css.ownerName}>{say('queue.noOwner')}</span>
      </Cell>
    )
  return (
    <Cell name="owner" hint={owner.name}>
      <Initials name={owner.name} />
      <bdi className={css.ownerName}>{owner.name}</bdi>
    </Cell>
  )
}

const WHY_TONES: Readonly<Record<QueueRow['why'], Tone>> = {
  pin: 'accent',
  critical: 'danger',
  escalated: 'danger',
  breached: 'danger',
  atRisk: 'warn',
  conversion: 'calm',
  plan: 'accent',
  entry: 'neutral',
}
