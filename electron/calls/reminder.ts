import { randomUUID } from 'node:crypto'
import { reminderTimes } from '../../src/domain/calendar/reminder-times.ts'
import type { TicketId } from '../../src/domain/value/id.ts'
import { accept, refuse } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { finishReminder, moveReminder, readReminders, setReminder, tellReminder } from '../local/reminders.ts'

type Names = `reminder.${'list' | 'times' | 'set' | 'move' | 'finish' | 'tell'}`

export function reminderHandlers({ ports, host, tell }: Console): HandlersOf<Names> {
  const { store, clock } = ports
  const { local } = host
  const since = clock.now()
  const changed = () => tell(['reminders'])
  return {
    'reminder.list': () => accept(readReminders({ local, db: store.db }, { now: clock.now(), since })),
    'reminder.times': ({ ticket }) => {
      const loaded = store.ticket(ticket as TicketId)
      const profile = loaded && store.currentProfile(loaded.ticket.profile)?.profile
      const calendar = profile?.calendars.find(({ id }) => id === profile.workingCalendar)
      return calendar
        ? accept(reminderTimes(calendar, clock.now()))
        : refuse({ kind: 'ticketNotFound', ticket })
    },
    'reminder.set': ({ ticket, at, note }) => {
      if (!store.ticket(ticket as TicketId)) return refuse({ kind: 'ticketNotFound', ticket })
      const done = setReminder(local, { id: randomUUID(), ticket, at, note }, clock.now())
      changed()
      return done
    },
    'reminder.move': ({ id, at }) => {
      const done = moveReminder(local, id, { at, now: clock.now() })
      changed()
      return done
    },
    'reminder.finish': ({ id }) => {
      finishReminder(local, id)
      changed()
      return accept(null)
    },
    'reminder.tell': ({ id }) => accept({ first: tellReminder(local, id) }),
  }
}
