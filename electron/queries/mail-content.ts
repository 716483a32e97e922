import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Attachment, MessageBody } from '../../src/domain/ticket/message.ts'
import type { EventId } from '../../src/domain/value/id.ts'
import { readBlob, readEvent, type StoredEvent } from '../store/event-log.ts'
import type { Reader } from '../store/sql.ts'

/** A file of a message, with the name that its sender gave it. */
export interface MailFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The HTML of a message with its inline images inside it; null where it has none or was redacted. */
export function readMailHtml(db: Reader, digest: Digest, event: EventId): string | null {
  const found = messageOf(db, digest, event)
  const html = found?.body.html
  if (!found || !html) return null
  const { event: fact, body, attachments } = found
  // A link of the mail would lead its frame to a page that the policy refuses: the first base keeps it still.
  const start = `<base target="_blank">${html}`
  return (body.contentIds ?? []).reduce<string>((drawn, contentId, at) => {
    const file = attachments[at]
    if (!contentId || !file?.mediaType.startsWith('image/')) return drawn
    const bytes = readBlob(db, digest, fact, file.blob)
    return bytes ? drawn.replaceAll(`cid:${contentId}`, dataUrl(file.mediaType, bytes)) : drawn
  }, start)
}

/** One attachment by its place in the message; null where there is none or it was redacted. */
export function readMailFile(db: Reader, digest: Digest, event: EventId, index: number): MailFile | null {
  const found = messageOf(db, digest, event)
  const file = found?.attachments[index]
  const bytes = file && readBlob(db, digest, found.event, file.blob)
  if (!found || !file || !bytes) return null
  return { name: found.body.attachmentNames[index] ?? '', mediaType: file.mediaType, bytes }
}

interface FoundMessage {
  readonly event: StoredEvent
  /** A reply has no HTML of its own, a note neither. */
  readonly body: Pick<MessageBody, 'attachmentNames'> & Partial<Pick<MessageBody, 'html' | 'contentIds'>>
  readonly attachments: readonly Attachment[]
}

const WITH_FILES = ['messageReceived', 'replyQueued', 'noteAdded']

function messageOf(db: Reader, digest: Digest, id: EventId): FoundMessage | null {
  const found = readEvent(db, digest, id)
  if (!found?.body || !WITH_FILES.includes(found.event.envelope.kind)) return null
  const payload = found.event.envelope.payload as { readonly attachments: readonly Attachment[] }
  return { event: found.event, body: found.body as FoundMessage['body'], attachments: payload.attachments }
}

const dataUrl = (mediaType: string, bytes: Uint8Array): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
