import { cleanLine } from './clean.ts'
import type { Bounce } from './mail.ts'
import { messageId } from './message-id.ts'
import { decodeText } from './mime/charset.ts'
import { every, first, headersOf, readHeaders, type Headers } from './mime/header.ts'
import type { Leaf } from './mime/message.ts'
import { decodeTransfer } from './mime/transfer.ts'

const LONGEST_REPORT = 65_536
const LONGEST_REASON = 500

/** What a delivery report says of our message, or null where `leaves` are none or tell of a success (RFC 3464). */
export function bounceOf(headers: Headers, leaves: readonly Leaf[]): Bounce | null {
  const report = leaves.find(({ type }) => type.value.endsWith('/delivery-status'))
  if (!report) return oldBounce(headers)
  const fields = blocksOf(startOf(report)).flat()
  const actions = every(fields, 'action').map((action) => action.trim().toLowerCase())
  const statuses = every(fields, 'status')
  const failed =
    actions.includes('failed') || (actions.length === 0 && statuses.some((status) => /^\s*5/.test(status)))
  if (!failed && !actions.includes('delayed') && !statuses.some((status) => /^\s*4/.test(status))) return null
  const told = first(fields, 'diagnostic-code')?.replace(/^\s*[\w-]+\s*;/, '') ?? statuses.join(', ')
  return {
    originalMessageId: originalId(leaves),
    permanent: failed,
    reason: cleanLine(told, LONGEST_REASON),
  }
}

/** Servers older than RFC 3464 name the lost recipient in a header and nothing else that a program can read. */
function oldBounce(headers: Headers): Bounce | null {
  const recipients = first(headers, 'x-failed-recipients')
  if (recipients === null) return null
  return { originalMessageId: null, permanent: true, reason: cleanLine(recipients, LONGEST_REASON) }
}

function originalId(leaves: readonly Leaf[]): string | null {
  const original = leaves.find(({ type }) => ['message/rfc822', 'text/rfc822-headers'].includes(type.value))
  return original ? messageId(first(headersOf(startOf(original)), 'message-id')) : null
}

/** A status report is header blocks, one for the message and one for each recipient, parted by blank lines. */
const blocksOf = (bytes: Uint8Array): readonly Headers[] =>
  decodeText(bytes, '')
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => readHeaders(new TextEncoder().encode(block)))

const startOf = (leaf: Leaf): Uint8Array =>
  decodeTransfer(
    leaf.body.subarray(0, LONGEST_REPORT),
    first(leaf.headers, 'content-transfer-encoding') ?? '',
  )
