import { statSync } from 'node:fs'
import { parseDraft } from '../../src/contract/calls/draft.ts'
import type { DraftFile, DraftView } from '../../src/contract/views/draft.ts'
import { HEAD_BYTES, kindOf } from '../../src/domain/file/kind.ts'
import { FILE_LIMIT, inMegabytes } from '../../src/domain/file/limit.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import type { Uploads } from '../host/uploads.ts'
import type { LocalStore } from '../store/local.ts'

/**
 * What is being written, a row a ticket, beside the log with its files: it outlives a kill and is nobody else's.
 * Sending or emptying it removes it, and so does a redaction on its ticket, since a draft may quote what was removed.
 */
export function readDraft(local: LocalStore, ticket: string): DraftView | null {
  const text = local.read(nameOf(ticket))
  return text === null ? null : parseDraft(jsonOf(text))
}

/** A file that the draft named and names no longer goes with its bytes; one that is on its way in stays. */
export function saveDraft(local: LocalStore, ticket: string, draft: DraftView | null): void {
  const before = readDraft(local, ticket)
  if (draft === null) local.remove(nameOf(ticket))
  else local.write(nameOf(ticket), JSON.stringify(draft))
  const kept = hashesOf(draft)
  local.removeFiles(
    nameOf(ticket),
    [...hashesOf(before)].filter((hash) => !kept.has(hash)),
  )
}

/** Removes a draft with every file of it, named or not. */
export function dropDraft(local: LocalStore, ticket: string): void {
  local.remove(nameOf(ticket))
  local.removeFiles(nameOf(ticket))
}

/** Removes files that no draft names: those that were on their way in when the console last ended. */
export function pruneDraftFiles(local: LocalStore): void {
  for (const { name, hash } of local.listFiles()) {
    if (!name.startsWith(nameOf(''))) continue
    const text = local.read(name)
    const named = text !== null && hashesOf(parseDraft(jsonOf(text))).has(hash)
    if (!named) local.removeFiles(name, [hash])
  }
}

export interface Attaching {
  readonly ticket: string
  readonly upload: string
  readonly name: string
}

/** Takes an upload in beside a ticket's draft. Refusals: those of `keepBeside`. */
export const attachToDraft = (host: Keeper, { ticket, upload, name }: Attaching): Result<DraftFile> =>
  keepBeside(host, nameOf(ticket), { upload, name })

export interface Keeper {
  readonly local: LocalStore
  readonly digest: Digest
  readonly uploads: Uploads
}

/** Takes an upload in beside what is kept under a name. Refusals: `fileUnreadable`, `attachmentTooLarge`. */
export function keepBeside(
  { local, digest, uploads }: Keeper,
  beside: string,
  { upload, name }: Omit<Attaching, 'ticket'>,
): Result<DraftFile> {
  const size = statSync(uploads.path(upload), { throwIfNoEntry: false })?.size ?? 0
  const bytes = size > FILE_LIMIT ? null : uploads.read(upload)
  uploads.discard(upload)
  if (size > FILE_LIMIT) return refuse({ kind: 'attachmentTooLarge', name, limit: inMegabytes(FILE_LIMIT) })
  if (bytes === null) return refuse({ kind: 'fileUnreadable', detail: name })
  const hash = toHex(digest.sha256(bytes))
  local.writeFile(beside, hash, bytes)
  return accept({ hash, name, size: bytes.length, kind: kindOf(bytes.subarray(0, HEAD_BYTES)) })
}

/** The bytes of a file beside a ticket's draft; null where it has none of that content. */
export const readDraftFile = (local: LocalStore, ticket: string, hash: string): Uint8Array | null =>
  local.readFile(nameOf(ticket), hash)

const nameOf = (ticket: string): string => `draft:${ticket}`

const hashesOf = (draft: DraftView | null): ReadonlySet<string> =>
  new Set(draft === null ? [] : Object.values(draft.files).flatMap((files) => files.map(({ hash }) => hash)))

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
