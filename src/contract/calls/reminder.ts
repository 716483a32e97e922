import * as v from 'valibot'
import type { ReminderTime } from '../../domain/calendar/reminder-times.ts'
import type { ReminderList } from '../views/reminder.ts'
import { uuid } from './fields.ts'

/** Epoch milliseconds. */
const at = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(Date.UTC(2077, 0, 1)))
const one = v.strictObject({ id: uuid })

export const reminderCalls = {
  'reminder.list': { input: v.strictObject({}) },
  /** What is offered for a ticket now, by the working time of its team. */
  'reminder.times': { input: v.strictObject({ ticket: uuid }) },
  'reminder.set': {
    input: v.strictObject({ ticket: uuid, at, note: v.pipe(v.string(), v.maxLength(500)) }),
  },
  'reminder.move': { input: v.strictObject({ id: uuid, at }) },
  'reminder.finish': { input: one },
  /** Whoever asks first announces it. */
  'reminder.tell': { input: one },
} as const

/** A reminder as it is kept. */
export interface KeptReminder {
  readonly id: string
  readonly ticket: string
  readonly note: string
  readonly at: number
  readonly told: boolean
}

const kept: v.GenericSchema<unknown, KeptReminder> = v.object({
  id: uuid,
  ticket: uuid,
  note: v.string(),
  at,
  told: v.boolean(),
})

/** A reminder as it was kept; null where it cannot be read. */
export function parseReminder(text: string): KeptReminder | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), kept), text)
  return parsed.success ? parsed.output : null
}

export interface ReminderOutputs {
  readonly 'reminder.list': ReminderList
  readonly 'reminder.times': readonly ReminderTime[]
  readonly 'reminder.set': { readonly id: string }
  readonly 'reminder.move': null
  readonly 'reminder.finish': null
  readonly 'reminder.tell': { readonly first: boolean }
}
