import { type KeptReminder, parseReminder } from '../../src/contract/calls/reminder.ts'
import type { ReminderList, ReminderView } from '../../src/contract/views/reminder.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import type { LocalStore } from '../store/local.ts'
import type { Reader } from '../store/sql.ts'

/**
 * What this person wants to be reminded of, a row each beside the log: over a kill and a restart it stays until it
 * is done. A note may quote the ticket, so a redaction on that empties it.
 */
const PREFIX = 'reminder:'

/** When the console began to run: what fell due before that is late. */
export function readReminders(
  { local, db }: { readonly local: LocalStore; readonly db: Reader },
  { now, since }: { readonly now: Instant; readonly since: Instant },
): ReminderList {
  const reminders = allIn(local)
    .flatMap((reminder): readonly ReminderView[] => {
      const row = db.get<{ code: string; subject: string }>`
        SELECT code, subject FROM ticket WHERE id = ${reminder.ticket}`
      return row ? [{ ...reminder, ...row, late: reminder.at < since }] : []
    })
    .toSorted((a, b) => a.at - b.at)
  return { reminders, now }
}

/** Refusal: `instantInPast`. */
export function setReminder(
  local: LocalStore,
  reminder: Omit<KeptReminder, 'told'>,
  now: Instant,
): Result<{ readonly id: string }> {
  if (reminder.at <= now) return refuse({ kind: 'instantInPast' })
  write(local, { ...reminder, told: false })
  return accept({ id: reminder.id })
}

/** One that is gone already, done in another tab, is nothing to move. Refusal: `instantInPast`. */
export function moveReminder(local: LocalStore, id: string, to: { at: number; now: Instant }): Result<null> {
  if (to.at <= to.now) return refuse({ kind: 'instantInPast' })
  const reminder = find(local, id)
  if (reminder) write(local, { ...reminder, at: to.at, told: false })
  return accept(null)
}

export const finishReminder = (local: LocalStore, id: string): void => local.remove(PREFIX + id)

/** Whether nobody announced it before. */
export function tellReminder(local: LocalStore, id: string): boolean {
  const reminder = find(local, id)
  if (!reminder || reminder.told) return false
  write(local, { ...reminder, told: true })
  return true
}

/** Empties the notes of a ticket's reminders; that one wanted to be reminded of it stays. */
export function emptyNotes(local: LocalStore, ticket: string): void {
  for (const reminder of allIn(local)) {
    if (reminder.ticket !== ticket || reminder.note === '') continue
    local.rewrite(PREFIX + reminder.id, JSON.stringify({ ...reminder, note: '' }))
  }
}

const write = (local: LocalStore, reminder: KeptReminder): void =>
  local.write(PREFIX + reminder.id, JSON.stringify(reminder))

const find = (local: LocalStore, id: string): KeptReminder | undefined =>
  allIn(local).find((reminder) => reminder.id === id)

const allIn = (local: LocalStore): readonly KeptReminder[] =>
  local.list(PREFIX).flatMap(({ value }) => parseReminder(value) ?? [])
