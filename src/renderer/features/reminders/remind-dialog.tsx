import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ReminderOutputs } from '../../../contract/calls/reminder.ts'
import { type Failure, failureWords } from '../../../i18n/failure.ts'
import { instantWords } from '../../../i18n/instant.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { call } from '../../bridge/bridge.ts'
import { Button } from '../../ui/button.tsx'
import { InstantField } from '../../ui/field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { Press } from '../../ui/press.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { type Reminding, remind, setReminder, useReminders } from './reminder-store.ts'
import css from './reminders.module.css'

/** Sets a reminder for the ticket for which one was asked. */
export function RemindDialog() {
  const reminding = useReminders((state) => state.reminding)
  return reminding === null ? null : <Asking key={reminding.ticket} {...reminding} />
}

const LONGEST_NOTE = 500

function Asking({ ticket, code }: Reminding) {
  const intl = useIntl()
  const say = sayIn(intl)
  const [note, setNote] = useState('')
  const [own, setOwn] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const times = useTimes(ticket, setFailure)
  const now = useNow()
  const close = () => remind(null)
  const set = async (at: number) => {
    const refused = await setReminder(ticket, at, note.trim())
    setFailure(refused)
    if (refused !== null) return
    announce(say('reminders.set', { code, instant: instantWords(intl, at, now) }))
    close()
  }
  const chosen = new Date(own).getTime()
  return (
    <Dialog
      title={say('reminders.title', { code })}
      onClose={close}
      actions={<Button onPress={close}>{say('app.cancel')}</Button>}
    >
      <Times times={times} onChoose={(at) => void set(at)} />
      <TextField
        label={say('reminders.note')}
        value={note}
        maxLength={LONGEST_NOTE}
        placeholder={say('reminders.note.placeholder')}
        onChange={setNote}
      />
      <div className={css.own}>
        <InstantField label={say('reminders.own')} value={own} onChange={setOwn} />
        <Button disabled={Number.isNaN(chosen)} onPress={() => void set(chosen)}>
          {say('reminders.own.set')}
        </Button>
      </div>
      {failure !== null && <Notice tone="danger">{failureWords(say, failure)}</Notice>}
    </Dialog>
  )
}

type Times = ReminderOutputs['reminder.times']

/** What the team's working time offers now. */
function useTimes(ticket: string, onFailure: (failure: Failure) => void): Times {
  const [times, setTimes] = useState<Times>([])
  const fail = useRef(onFailure)
  useEffect(() => {
    void call('reminder.times', { ticket }).then((answer) =>
      answer.ok ? setTimes(answer.value) : fail.current(answer),
    )
  }, [ticket])
  return times
}

function Times({ times, onChoose }: { times: Times; onChoose: (at: number) => void }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const box = useRef<HTMLDivElement>(null)
  const now = useNow()
  useEffect(() => {
    if (times.length > 0) box.current?.querySelector('button')?.focus()
  }, [times])
  return (
    <div ref={box} className={css.times} role="group" aria-label={say('reminders.when')}>
      {times.map(({ id, at }) => (
        <Press key={id} className={css.time} onPress={() => onChoose(at)}>
          <span>{say(`reminders.at.${id}`)}</span>
          <span className={css.instant}>{instantWords(intl, at, now)}</span>
        </Press>
      ))}
    </div>
  )
}
