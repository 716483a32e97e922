import type { Ports } from '../../src/application/ports.ts'
import { receiveMail } from '../../src/application/receive-mail.ts'
import type { ReadMail } from '../../src/application/mail-facts.ts'
import { findTicketCode, type ProfileId } from '../../src/domain/value/id.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import type { Refusal } from '../../src/domain/value/refusal.ts'
import { accept, type Result } from '../../src/domain/value/result.ts'
import type { Mail } from '../../src/intake/mail.ts'
import { foldQuote } from '../../src/domain/ticket/quote.ts'
import { readMail } from '../../src/intake/read-mail.ts'
import { profileOf } from '../../src/intake/recipient.ts'
import { naturalKeyOf, threadKeys } from '../../src/intake/thread.ts'
import { type NamedFile, type RawMail, rawMails, rawMailsOf } from './mail-files.ts'

export interface ImportWish {
  readonly files: readonly string[] | readonly NamedFile[]
  /** Null: found by the recipients. */
  readonly profile: ProfileId | null
  readonly deviceCode: string
  /** Names by which our own servers sign what they checked (XT-02). */
  readonly authServers: readonly string[]
  readonly signal: AbortSignal
  readonly onProgress: (done: ImportSummary) => void
}

export interface ImportSummary {
  readonly opened: number
  readonly appended: number
  readonly known: number
  readonly refused: readonly { readonly file: string; readonly refusal: Refusal }[]
}

const BATCH = 50

/**
 * Mail files ▸ facts. Messages are sorted by the instant at which they were received within what is held at once,
 * so that an answer does not come before its question; each batch is one transaction. Cancelling ends between two
 * batches: what was imported stays, and importing again goes on where it stopped, since known messages add nothing.
 */
export async function importMail(ports: Ports, wish: ImportWish): Promise<ImportSummary> {
  const tally = new Tally()
  const read: Arrived[] = []
  let held = 0
  for await (const { file, raw } of mailsOf(wish.files)) {
    if (wish.signal.aborted) break
    const mail = raw.ok ? arrive(ports, wish, raw.value) : raw
    if (!mail.ok) tally.refuse(file, mail.refusal)
    else read.push({ file, mail: mail.value })
    held += raw.ok ? raw.value.length : 0
    if (read.length >= HELD || held >= HELD_BYTES) {
      await settle(ports, wish, { read: read.splice(0), tally })
      held = 0
    }
  }
  await settle(ports, wish, { read, tally })
  return tally.summary()
}

/** Paths stand for themselves and what is below them; a named file for itself alone. */
const mailsOf = (files: ImportWish['files']): AsyncIterable<RawMail> =>
  files.every((file) => typeof file === 'string')
    ? rawMails(files)
    : rawMailsOf(files as readonly NamedFile[])

/** Messages held at once for sorting; their bytes are in memory until they are facts. */
const HELD = 2_000
const HELD_BYTES = 256 * 1024 * 1024

interface Arrived {
  readonly file: string
  readonly mail: ReadMail
}

async function settle(
  ports: Ports,
  wish: ImportWish,
  { read, tally }: { read: Arrived[]; tally: Tally },
): Promise<void> {
  const sorted = read.toSorted((a, b) => a.mail.at - b.mail.at)
  for (let at = 0; at < sorted.length && !wish.signal.aborted; at += BATCH) {
    const batch = sorted.slice(at, at + BATCH)
    ports.store.transact(() => {
      for (const { file, mail } of batch)
        tally.take(file, receiveMail(ports, { code: wish.deviceCode }, mail))
    })
    wish.onProgress(tally.summary())
    await new Promise((resume) => setImmediate(resume))
  }
}

/** Reads a raw message and finds its team. */
function arrive(ports: Ports, wish: ImportWish, raw: Uint8Array): Result<ReadMail> {
  const mail = readMail(raw, { trustedAuthservIds: wish.authServers })
  if (!mail.ok) return mail
  const profiles = ports.store.currentProfiles().map(({ profile }) => profile)
  const profile = wish.profile ? accept(wish.profile) : profileOf(mail.value, profiles)
  if (!profile.ok) return profile
  return accept(readMailOf(ports, { mail: mail.value, profile: profile.value, raw }))
}

function readMailOf(ports: Ports, from: { mail: Mail; profile: ProfileId; raw: Uint8Array }): ReadMail {
  const { mail, profile, raw } = from
  const { fresh, quoted } = foldQuote(mail.text)
  return {
    profile,
    key: naturalKeyOf(mail, toHex(ports.digest.sha256(raw))),
    references: threadKeys(mail),
    code: findTicketCode(mail.subject),
    at: mail.receivedAt ?? mail.sentAt ?? ports.clock.now(),
    automatic: mail.automatic,
    bounce: mail.bounce && {
      original: mail.bounce.originalMessageId,
      permanent: mail.bounce.permanent,
      reason: mail.bounce.reason,
    },
    authenticity: mail.authenticity,
    travelled: mail.receivedAt !== null,
    body: {
      from: mail.from,
      to: mail.to,
      cc: mail.cc,
      subject: mail.subject,
      text: fresh,
      quoted,
      html: mail.html,
      messageId: mail.messageId,
      attachmentNames: mail.attachments.map(({ name }) => name),
      contentIds: mail.attachments.map(({ contentId }) => contentId),
    },
    files: mail.attachments.map(({ bytes, mediaType, inline }) => ({ bytes, mediaType, inline })),
    raw,
  }
}

class Tally {
  #opened = 0
  #appended = 0
  #known = 0
  readonly #refused: { file: string; refusal: Refusal }[] = []

  take(file: string, result: ReturnType<typeof receiveMail>): void {
    if (!result.ok) this.refuse(file, result.refusal)
    else if (result.value.outcome === 'opened') this.#opened += 1
    else if (result.value.outcome === 'appended') this.#appended += 1
    else this.#known += 1
  }

  refuse(file: string, refusal: Refusal): void {
    this.#refused.push({ file, refusal })
  }

  summary(): ImportSummary {
    return {
      opened: this.#opened,
      appended: this.#appended,
      known: this.#known,
      refused: [...this.#refused],
    }
  }
}
