import { decodeWords } from 'postal-mime'
import type { Result } from '../domain/value/result.ts'
import { accept, refuse } from '../domain/value/result.ts'
import { readAddresses } from './address.ts'
import { readAttachments } from './attachment.ts'
import { authenticityOf } from './authenticity.ts'
import { automaticSign } from './automatic.ts'
import { bodyParts, readBody } from './body.ts'
import { bounceOf } from './bounce.ts'
import { cleanLine } from './clean.ts'
import { readDate, readReceived } from './date.ts'
import type { Mail } from './mail.ts'
import { messageId, messageIds } from './message-id.ts'
import { every, first, type Headers } from './mime/header.ts'
import { type Message, readMessage } from './mime/message.ts'
import { readParameters } from './mime/parameters.ts'

/** The largest message that is read: 50 MiB, twice what mail services let pass. */
export const MAX_MAIL_BYTES = 52_428_800

export interface ReadMailOptions {
  /** Names by which our own servers sign their Authentication-Results; none: no sender is ever verified. */
  readonly trustedAuthservIds: readonly string[]
}

/**
 * Reads a raw message. Refuses `mailTooLarge`, `notMail` (no header of a mail at its beginning) and `mailUnreadable`
 * (headers beyond all measure); everything else is a mail, however broken, and never throws.
 */
export function readMail(raw: Uint8Array, options: ReadMailOptions = TRUST_NOBODY): Result<Mail> {
  if (raw.length > MAX_MAIL_BYTES) {
    return refuse({ kind: 'mailTooLarge', size: raw.length, limit: MAX_MAIL_BYTES })
  }
  const message = readMessage(raw.subarray(beginning(raw)))
  if (message === null) return refuse({ kind: 'mailUnreadable', detail: 'header block over 1 MiB' })
  if (!message.headers.some(({ name }) => MAIL_HEADERS.has(name))) return refuse({ kind: 'notMail' })
  return accept(mailOf(message, options))
}

const TRUST_NOBODY: ReadMailOptions = { trustedAuthservIds: [] }

/** A file is a mail where one of these stands in its first block; other formats know `name: value` lines too. */
const MAIL_HEADERS = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
  'mime-version',
])

const LONGEST_SUBJECT = 1000
const DELIVERY = ['delivered-to', 'x-original-to', 'envelope-to']

function mailOf({ headers, leaves }: Message, { trustedAuthservIds }: ReadMailOptions): Mail {
  const authors = readAddresses(every(headers, 'from'))
  const { read, whole } = bodyParts(leaves)
  const body = readBody(read)
  const bounce = bounceOf(headers, leaves)
  const sign = automaticSign(headers, reportOf(headers), bounce !== null)
  return {
    messageId: messageId(first(headers, 'message-id')),
    inReplyTo: messageIds(first(headers, 'in-reply-to') ?? ''),
    references: messageIds(first(headers, 'references') ?? ''),
    from: authors[0] ?? null,
    to: readAddresses(every(headers, 'to')),
    cc: readAddresses(every(headers, 'cc')),
    replyTo: readAddresses(every(headers, 'reply-to')),
    deliveredTo: deliveredTo(headers),
    subject: subjectOf(headers),
    sentAt: readDate(first(headers, 'date') ?? ''),
    receivedAt: readReceived(first(headers, 'received') ?? ''),
    text: body.text,
    html: body.html,
    attachments: readAttachments(
      leaves.filter((leaf) => !whole.has(leaf)),
      body.html,
    ),
    automatic: sign === null ? null : { sign },
    bounce,
    authenticity: authenticityOf(headers, authors, trustedAuthservIds),
  }
}

const deliveredTo = (headers: Headers): readonly string[] => [
  ...new Set(DELIVERY.flatMap((name) => readAddresses(every(headers, name))).map(({ address }) => address)),
]

const subjectOf = (headers: Headers): string =>
  cleanLine(decodeWords((first(headers, 'subject') ?? '').slice(0, LONGEST_SUBJECT * 4)), LONGEST_SUBJECT)

/** The kind of a multipart/report, or null for a message that is none. */
function reportOf(headers: Headers): string | null {
  const type = readParameters(first(headers, 'content-type') ?? '')
  return type.value === 'multipart/report' ? (type.parameters.get('report-type') ?? '') : null
}

/** Blank lines and a byte order mark that an export wrote before the headers. */
function beginning(raw: Uint8Array): number {
  let at = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  while (raw[at] === 0x0a || raw[at] === 0x0d) at++
  return at
}
