import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { ReminderView } from '../../../contract/views/reminder.ts'
import { instantLong, instantWords } from '../../../i18n/instant.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Button } from '../../ui/button.tsx'
import { CardPopover } from '../../ui/overlay/card-popover.tsx'
import { Press } from '../../ui/press.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { finishReminder, listReminders, useReminders } from './reminder-store.ts'
import css from './reminders.module.css'

interface ReminderBellProps {
  readonly children: (count: number) => ReactNode
  readonly className: string | undefined
  readonly onOpen: (ticket: string) => void
}

/** All reminders, behind an entry of the rail that the rail dresses. */
export function ReminderBell({ children, className, onOpen }: ReminderBellProps) {
  const say = sayIn(useIntl())
  const { reminders, listed } = useReminders()
  const open = (ticket: string) => {
    listReminders(false)
    onOpen(ticket)
  }
  return (
    <CardPopover
      label={say('reminders.list')}
      open={listed}
      onOpenChange={listReminders}
      button={
        <Press className={className} hint={say('reminders.list')} onPress={() => listReminders(true)}>
          {children(reminders.length)}
        </Press>
      }
    >
      <h2 className={css.listTitle}>{say('reminders.list')}</h2>
      {reminders.length === 0 ? (
        <p className={css.empty}>{say('reminders.empty')}</p>
      ) : (
        <ul className={css.list}>
          {reminders.map((reminder) => (
            <Row key={reminder.id} reminder={reminder} onOpen={open} />
          ))}
        </ul>
      )}
    </CardPopover>
  )
}

function Row({ reminder, onOpen }: { reminder: ReminderView; onOpen: (ticket: string) => void }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const { id, ticket, code, subject, note, at } = reminder
  const now = useNow()
  return (
    <li className={css.row}>
      <Press className={css.rowMain} hint={instantLong(intl, at)} onPress={() => onOpen(ticket)}>
        <span className={css.rowHead}>
          <strong>{code}</strong>
          <span className={css.instant} data-late={at <= now}>
            {instantWords(intl, at, now)}
          </span>
        </span>
        <bdi className={css.subject}>{note === '' ? subject : note}</bdi>
      </Press>
      <Button
        look="quiet"
        size="s"
        icon="close"
        label={say('reminders.cancel', { code })}
        onPress={() => void finishReminder(id)}
      />
    </li>
  )
}
