import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ReminderView } from '../../../contract/views/reminder.ts'
import { instantWords } from '../../../i18n/instant.ts'
import { type Intl, sayIn } from '../../../i18n/intl.ts'
import { Button } from '../../ui/button.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { finishReminder, listReminders, mayTell, moveReminder, useDue } from './reminder-store.ts'
import css from './reminders.module.css'

/** Cards shown at once; the rest stands in the list. */
const SHOWN = 3
const LATER = 15 * 60_000

/** What is due now, over whatever page is open. It takes no focus; the list in the rail holds it too. */
export function DueReminders({ onOpen }: { onOpen: (ticket: string) => void }) {
  const say = sayIn(useIntl())
  const due = useDue()
  const told = useTold(due)
  return (
    <>
      <Hidden>
        <span role="status">{told}</span>
      </Hidden>
      {due.length > 0 && (
        <section className={css.due} aria-label={say('reminders.due.label')}>
          {due.slice(0, SHOWN).map((reminder) => (
            <Due key={reminder.id} reminder={reminder} onOpen={onOpen} />
          ))}
          {due.length > SHOWN && (
            <Button size="s" onPress={() => listReminders(true)}>
              {say('reminders.due.more', { count: due.length - SHOWN })}
            </Button>
          )}
        </section>
      )}
    </>
  )
}

/** Tells each once, in one tab. */
function useTold(due: readonly ReminderView[]): string {
  const intl = useIntl()
  const [told, setTold] = useState('')
  const asked = useRef(new Set<string>())
  useEffect(() => {
    for (const reminder of due) {
      const key = `${reminder.id} ${reminder.at}`
      if (reminder.told || asked.current.has(key)) continue
      asked.current.add(key)
      void mayTell(reminder.id).then((first) => first && setTold(wordsOf(intl, reminder)))
    }
  }, [due, intl])
  return told
}

const wordsOf = (intl: Intl, { code, subject, note }: ReminderView): string =>
  sayIn(intl)('reminders.due.told', { code, what: note === '' ? subject : note })

function Due({ reminder, onOpen }: { reminder: ReminderView; onOpen: (ticket: string) => void }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const { id, ticket, code, subject, note, at, late } = reminder
  const now = useNow()
  return (
    <article className={css.card} aria-label={say('reminders.due.card', { code })}>
      <p className={css.cardHead}>
        <Icon name="bell" size={0.875} />
        <strong>{code}</strong>
        <bdi className={css.subject}>{subject}</bdi>
      </p>
      {note !== '' && <p className={css.note}>{note}</p>}
      <p className={css.when} data-late={late}>
        {say(late ? 'reminders.due.late' : 'reminders.due.at', { instant: instantWords(intl, at, now) })}
      </p>
      <div className={css.acts}>
        <Button look="primary" size="s" onPress={() => onOpen(ticket)}>
          {say('reminders.open')}
        </Button>
        <Button size="s" onPress={() => void moveReminder(id, Date.now() + LATER)}>
          {say('reminders.later')}
        </Button>
        <Button size="s" look="quiet" icon="check" onPress={() => void finishReminder(id)}>
          {say('reminders.done')}
        </Button>
      </div>
    </article>
  )
}
