import type { SentFile } from '../../src/application/act-on-ticket.ts'
import type { Ports } from '../../src/application/ports.ts'
import { parseOpeningDraft } from '../../src/contract/calls/opening.ts'
import type { ClientHit } from '../../src/contract/views/client.ts'
import type { DraftFile } from '../../src/contract/views/draft.ts'
import type { OpeningDraft } from '../../src/contract/views/opening.ts'
import type { Result } from '../../src/domain/value/result.ts'
import { keepBeside, type Keeper } from './drafts.ts'
import { gathered } from './sent-files.ts'
import type { LocalStore } from '../store/local.ts'

const NAME = 'opening'

/**
 * The ticket that is being written, one at a console, beside the log with its files: it outlives a kill and is nobody
 * else's. Opening it removes it. What a newer or an older program kept and this one cannot read counts as none.
 */
export function readOpeningDraft(local: LocalStore): OpeningDraft | null {
  const text = local.read(NAME)
  return text === null ? null : parseOpeningDraft(text)
}

/** A file that the draft named and names no longer goes with its bytes; one that is on its way in stays. */
export function saveOpeningDraft(local: LocalStore, draft: OpeningDraft | null): void {
  const before = hashesOf(readOpeningDraft(local))
  if (draft === null) local.remove(NAME)
  else local.write(NAME, JSON.stringify(draft))
  const kept = hashesOf(draft)
  const gone = before.filter((hash) => !kept.includes(hash))
  if (gone.length > 0) local.removeFiles(NAME, gone)
}

/** Removes the draft with every file of it, named or not. */
export function dropOpeningDraft(local: LocalStore): void {
  local.remove(NAME)
  local.removeFiles(NAME)
}

/** Lets go of the client whom the draft names, with the bytes of his name, where it is the one that is meant. */
export function forgetOpeningClient(local: LocalStore, isMeant: (client: ClientHit) => boolean): void {
  const draft = readOpeningDraft(local)
  if (draft?.client && isMeant(draft.client))
    local.rewrite(NAME, JSON.stringify({ ...draft, client: null } satisfies OpeningDraft))
}

/** Removes files that the draft does not name: those that were on their way in when the console last ended. */
export function pruneOpeningFiles(local: LocalStore): void {
  const kept = hashesOf(readOpeningDraft(local))
  const stray = local.listFiles().filter(({ name, hash }) => name === NAME && !kept.includes(hash))
  if (stray.length > 0)
    local.removeFiles(
      NAME,
      stray.map(({ hash }) => hash),
    )
}

/** Takes an upload in beside the draft. Refusals: those of `keepBeside`. */
export const attachToOpening = (
  host: Keeper,
  file: { readonly upload: string; readonly name: string },
): Result<DraftFile> => keepBeside(host, NAME, file)

/** The files that the draft names, with their bytes. Refusals: those of `gathered`. */
export const openingFiles = (
  local: LocalStore,
  ports: Pick<Ports, 'digest'>,
  wanted: readonly { readonly hash: string; readonly name: string }[],
): Result<readonly SentFile[]> => gathered(ports, wanted, (hash) => local.readFile(NAME, hash))

const hashesOf = (draft: OpeningDraft | null): readonly string[] => draft?.files.map(({ hash }) => hash) ?? []
