import { useSyncExternalStore } from 'react'
import { create } from 'zustand'
import type { ReminderView } from '../../../contract/views/reminder.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call, onChanged } from '../../bridge/bridge.ts'
import { ticker } from '../../ui/time/ticker.ts'

/** The ticket for which a reminder is being set. */
export interface Reminding {
  readonly ticket: string
  readonly code: string
}

interface ReminderState {
  readonly reminders: readonly ReminderView[]
  readonly reminding: Reminding | null
  /** The list in the rail is open. */
  readonly listed: boolean
}

export const useReminders = create<ReminderState>(() => ({ reminders: [], reminding: null, listed: false }))

/** Reads the reminders and follows them; returns the end of that. */
export function watchReminders(): () => void {
  void read()
  return onChanged((topics) => {
    if (topics === 'all' || topics.includes('reminders')) void read()
  })
}

export const remind = (reminding: Reminding | null): void => useReminders.setState({ reminding })

export const listReminders = (listed: boolean): void => useReminders.setState({ listed })

/** Answers why it could not be set, or null. */
export const setReminder = (ticket: string, at: number, note: string): Promise<Failure | null> =>
  changed(call('reminder.set', { ticket, at, note }))

export const moveReminder = (id: string, at: number): Promise<Failure | null> =>
  changed(call('reminder.move', { id, at }))

export const finishReminder = (id: string): Promise<Failure | null> =>
  changed(call('reminder.finish', { id }))

/** Whether this tab is the one that announces it. */
export async function mayTell(id: string): Promise<boolean> {
  const answer = await call('reminder.tell', { id })
  return answer.ok && answer.value.first
}

/** The reminders that are due, the oldest first: drawn again only when one falls due or is dealt with. */
export function useDue(): readonly ReminderView[] {
  const reminders = useReminders((state) => state.reminders)
  const ids = useSyncExternalStore(
    (listener) => ticker.subscribe(listener),
    () =>
      dueIn(reminders, Date.now())
        .map(({ id }) => id)
        .join(' '),
  )
  return reminders.filter(({ id }) => ids.includes(id))
}

const dueIn = (reminders: readonly ReminderView[], now: number): readonly ReminderView[] =>
  reminders.filter(({ at }) => at <= now)

async function changed(asked: Promise<{ readonly ok: true } | ({ readonly ok: false } & Failure)>) {
  const answer = await asked
  if (answer.ok) await read()
  return answer.ok ? null : answer
}

async function read(): Promise<void> {
  const answer = await call('reminder.list', {})
  if (answer.ok) useReminders.setState({ reminders: answer.value.reminders })
}
