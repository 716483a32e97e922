import { can } from '../../domain/access/can.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { ClientTable } from '../../domain/account/table.ts'
import type { ImportLine, ImportPreview } from '../../contract/views/client.ts'
import type { ProfileId } from '../../domain/value/id.ts'
import { accept, refuse, type Result } from '../../domain/value/result.ts'
import { ImportPlan, type ImportSetting } from './plan-import.ts'
import type { Ports } from '../ports.ts'
import { runAccountCommand } from '../client/run-account-command.ts'

export interface ImportWish {
  readonly profile: ProfileId
  readonly table: ClientTable
  readonly actor: Actor
}

/** An import that others interrupt: yields how many lines are done, and ends where it is told to stop. */
export type ImportSteps = Generator<number, Result<ImportPreview>, boolean | undefined>

/** What an import would do, line by line; nothing is written. Refusals: `profileNotFound`, `notAllowed`. */
export function* previewImport(ports: Ports, wish: ImportWish): ImportSteps {
  const setting = settingOf(ports, wish)
  if (!setting.ok) return setting
  const views: ImportLine[] = []
  const plan = new ImportPlan(ports, setting.value)
  for (let at = 0; at < wish.table.lines.length; at += BATCH) {
    for (const line of wish.table.lines.slice(at, at + BATCH)) views.push(plan.read(line).view)
    const stop = yield views.length
    if (stop) break
  }
  return accept(told(wish.table, views))
}

/** Lines at once, and a transaction where they are written. */
const BATCH = 200

/**
 * Makes the lines of a table facts, a batch a transaction: yields how many lines are done, and answers what became of
 * them. Who stops between two batches keeps what is whole; importing again goes on from there, since what is so
 * already makes no fact. Refusals: `profileNotFound`, `notAllowed`.
 */
export function* importAccounts(ports: Ports, wish: ImportWish): ImportSteps {
  const setting = settingOf(ports, wish)
  if (!setting.ok) return setting
  const views: ImportLine[] = []
  const plan = new ImportPlan(ports, setting.value)
  for (let at = 0; at < wish.table.lines.length; at += BATCH) {
    const batch = wish.table.lines.slice(at, at + BATCH)
    // Between two batches others had their turn.
    plan.forget()
    ports.store.transact(() => {
      for (const line of batch) {
        const { view, requests } = plan.read(line)
        for (const request of requests) {
          const done = runAccountCommand(ports, request)
          if (!done.ok)
            throw new Error(`line ${line.line} was planned and then refused: ${done.refusal.kind}`)
        }
        views.push(view)
      }
    })
    const stop = yield views.length
    if (stop) break
  }
  return accept(told(wish.table, views))
}

function settingOf({ store }: Ports, { profile, actor }: ImportWish): Result<ImportSetting> {
  const rules = store.currentProfile(profile)
  if (!rules) return refuse({ kind: 'profileNotFound', profile })
  const role = 'agent' in actor ? store.roleOf(actor.agent) : null
  if (!can(actor, role, 'createAccount')) {
    return refuse({ kind: 'notAllowed', command: 'createAccount', role: role ?? 'system' })
  }
  return accept({ rules, actor })
}

/** Lines that are told one by one. */
const MOST = 1000

function told({ known, ignored }: ClientTable, lines: readonly ImportLine[]): ImportPreview {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { what } of lines) counts[what] += 1
  const sorted = lines.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line)
  return { counts, known, ignored, lines: sorted.slice(0, MOST) }
}

/** What is refused before the rest, which stands as in the file. */
const rank = ({ what }: ImportLine): number => (what === 'refused' ? 0 : 1)
