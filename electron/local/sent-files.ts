import { blobOf } from '../../src/application/mail-facts.ts'
import type { SentFile } from '../../src/application/act-on-ticket.ts'
import type { Ports } from '../../src/application/ports.ts'
import type { TicketAct } from '../../src/contract/calls/ticket-act.ts'
import { FILES_LIMIT, inMegabytes } from '../../src/domain/file/limit.ts'
import { mediaTypeOf } from '../../src/domain/file/media-type.ts'
import type { TicketId } from '../../src/domain/value/id.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import { readDraftFile } from './drafts.ts'
import { readTicketBlob } from '../queries/ticket-blob.ts'

/**
 * The files that an act names, with their bytes: from beside the ticket's draft, or from the ticket itself where one
 * is sent on or sent again. Refusals: `attachmentMissing` for one that is in neither, `attachmentsTooLarge`.
 */
export function sentFiles(console: Console, ticket: TicketId, act: TicketAct): Result<readonly SentFile[]> {
  const { ports, host } = console
  const wanted = ('files' in act ? act.files : undefined) ?? []
  return gathered(
    ports,
    wanted,
    (hash) => readDraftFile(host.local, ticket, hash) ?? readTicketBlob(ports.store.db, ticket, hash),
  )
}

/** Files by their content, each with its bytes and its type. Refusals: those of `sentFiles`. */
export function gathered(
  ports: Pick<Ports, 'digest'>,
  wanted: readonly { readonly hash: string; readonly name: string }[],
  bytesOf: (hash: string) => Uint8Array | null,
): Result<readonly SentFile[]> {
  const files: SentFile[] = []
  for (const { hash, name } of wanted) {
    const bytes = bytesOf(hash)
    const blob = bytes && blobOf(ports, bytes)
    if (blob?.hash !== hash) return refuse({ kind: 'attachmentMissing', name })
    files.push({ blob, name, mediaType: mediaTypeOf(name, blob.bytes) })
  }
  const size = files.reduce((sum, { blob }) => sum + blob.bytes.length, 0)
  if (size > FILES_LIMIT)
    return refuse({
      kind: 'attachmentsTooLarge',
      size: inMegabytes(size),
      limit: inMegabytes(FILES_LIMIT),
    })
  return accept(files)
}
