import * as v from 'valibot'
import type { Refusal } from '../domain/value/refusal.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { type BackupOutputs, backupCalls } from './calls/backup.ts'
import { type BlockOutputs, blockCalls } from './calls/block.ts'
import { type ClientOutputs, clientCalls } from './calls/client.ts'
import { type DraftOutputs, draftCalls } from './calls/draft.ts'
import { type FileOutputs, fileCalls } from './calls/file.ts'
import { type OpeningOutputs, openingCalls } from './calls/opening.ts'
import { type ProfileOutputs, profileCalls } from './calls/profile.ts'
import { type QueueOutputs, queueCalls } from './calls/queue.ts'
import { type ReminderOutputs, reminderCalls } from './calls/reminder.ts'
import { type SearchOutputs, searchCalls } from './calls/search.ts'
import { type SettingsOutputs, settingsCalls } from './calls/settings.ts'
import { type SavedViewOutputs, savedViewCalls } from './calls/saved-view.ts'
import { type TicketOutputs, ticketCalls } from './calls/ticket.ts'
import { type StartOutputs, startCalls } from './calls/start.ts'
import { type WorkspaceOutputs, workspaceCalls } from './calls/workspace.ts'
import { detailOf, pathOf } from './path.ts'

/**
 * The calls between window and main: a name, the schema of its input, the type of its answer. Both sides read
 * this one table; an input that does not parse is refused at the door and reaches no use case.
 */
export const calls = {
  ...startCalls,
  ...workspaceCalls,
  ...queueCalls,
  ...savedViewCalls,
  ...ticketCalls,
  ...draftCalls,
  ...fileCalls,
  ...clientCalls,
  ...profileCalls,
  ...openingCalls,
  ...settingsCalls,
  ...searchCalls,
  ...reminderCalls,
  ...blockCalls,
  ...backupCalls,
} as const

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = v.InferOutput<(typeof calls)[N]['input']>

/** Answers by name. */
export interface CallOutputs
  extends
    StartOutputs,
    WorkspaceOutputs,
    QueueOutputs,
    SavedViewOutputs,
    TicketOutputs,
    DraftOutputs,
    OpeningOutputs,
    ProfileOutputs,
    SettingsOutputs,
    FileOutputs,
    ClientOutputs,
    SearchOutputs,
    ReminderOutputs,
    BlockOutputs,
    BackupOutputs {}

/** What comes back: the value, a rule's no, or a fault with the id under which it was logged. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly fault: { readonly id: string } }

/** What has changed; the window asks again for what it shows. */
export type Topic =
  | 'workspace'
  | 'queue'
  | 'clients'
  | 'settings'
  | 'reminders'
  | 'backups'
  | `ticket:${string}`
  | `draft:${string}`

/**
 * The input of a call as its schema gives it. Refusal: `inputInvalid` with the path of the first fault, also for a
 * name that stands in no contract.
 */
export function parseCall(
  name: string,
  input: unknown,
): Result<{ readonly name: CallName; readonly input: unknown }> {
  if (!isCall(name)) return refuse({ kind: 'inputInvalid', path: '$', detail: 'notListed' })
  const parsed = v.safeParse(calls[name].input, input)
  if (parsed.success) return accept({ name, input: parsed.output })
  const [issue] = parsed.issues
  return refuse({ kind: 'inputInvalid', path: pathOf(issue.path ?? []), detail: detailOf(issue) })
}

const isCall = (name: string): name is CallName => Object.hasOwn(calls, name)
