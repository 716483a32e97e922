import { decodeWords } from 'postal-mime'
import { cleanLine } from './clean.ts'
import type { Attachment } from './mail.ts'
import { first, headersOf } from './mime/header.ts'
import type { Leaf } from './mime/message.ts'
import { decodeTransfer } from './mime/transfer.ts'
import { safeName } from './safe-name.ts'

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/
const LONGEST_HEAD = 65_536
const CONTENT_IDS = /cid:([^"'\s>)]{1,998})/gi

/** The parts that are no body, in the message's order; `html` tells which of them it shows itself. */
export function readAttachments(leaves: readonly Leaf[], html: string | null): readonly Attachment[] {
  const shown = new Set([...(html ?? '').matchAll(CONTENT_IDS)].map(([, id = '']) => unescaped(id)))
  return leaves.map((leaf, index) => {
    const bytes = decodeTransfer(leaf.body, first(leaf.headers, 'content-transfer-encoding') ?? '')
    const mediaType = MEDIA_TYPE.test(leaf.type.value) ? leaf.type.value : 'application/octet-stream'
    const contentId = cleanLine(first(leaf.headers, 'content-id') ?? '').replace(/^<|>$/g, '') || null
    const name = safeName(givenName(leaf, bytes), mediaType, index + 1)
    return { name, mediaType, bytes, contentId, inline: contentId !== null && shown.has(contentId) }
  })
}

/** A message that is forwarded as a part is called by its subject where nothing else names it. */
function givenName({ type, disposition }: Leaf, bytes: Uint8Array): string {
  const given = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? ''
  if (given !== '' || type.value !== 'message/rfc822') return given
  const subject = first(headersOf(bytes.subarray(0, LONGEST_HEAD)), 'subject') ?? ''
  return decodeWords(subject.slice(0, 1000))
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch (cause) {
    if (cause instanceof URIError) return id
    throw cause
  }
}
