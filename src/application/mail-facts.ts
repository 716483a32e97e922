import type { Actor } from '../domain/access/actor.ts'
import type { IncomingMessage } from '../domain/ticket/command.ts'
import { type Authenticity, identityByMail, type MessageBody } from '../domain/ticket/message.ts'
import { toHex } from '../domain/value/hex.ts'
import type { BlobHash, EventId, ProfileId, SpaceId, TicketCode } from '../domain/value/id.ts'
import type { Instant } from '../domain/value/instant.ts'
import type { Blob, Ports } from './ports.ts'

/** A mail that was read and found its profile: everything that the facts need of it. */
export interface ReadMail {
  readonly profile: ProfileId
  /** What makes it one fact: `messageKey` of its Message-ID, else one of its bytes. */
  readonly key: string
  /** Message-IDs that it answers, the nearest first. */
  readonly references: readonly string[]
  readonly code: TicketCode | null
  /** When our channel received it; a future one counts as now. */
  readonly at: Instant
  readonly automatic: { readonly sign: string } | null
  readonly bounce: {
    readonly original: string | null
    readonly permanent: boolean
    readonly reason: string
  } | null
  readonly authenticity: Authenticity
  /** It carries a Received header: it travelled, and is no copy out of somebody's sent mail. */
  readonly travelled: boolean
  readonly body: MessageBody
  readonly files: readonly {
    readonly bytes: Uint8Array
    readonly mediaType: string
    readonly inline: boolean
  }[]
  readonly raw: Uint8Array
}

/** A mail with the names that its facts will have. */
export interface Arrival {
  readonly mail: ReadMail
  readonly space: SpaceId
  readonly id: EventId
}

/**
 * The mail as a message of its ticket, and the blobs that it names. `registered`: its sender's addresses are registered
 * with us (XT-02).
 */
export function incoming(
  ports: Ports,
  { mail, id, registered = false }: Arrival & { readonly registered?: boolean },
): { message: IncomingMessage; raw: BlobHash; blobs: Blob[] } {
  const files = mail.files.map((file) => blobOf(ports, file.bytes))
  const raw = blobOf(ports, mail.raw)
  const message: IncomingMessage = {
    id,
    at: notAfterNow(ports, mail.at),
    identity: identityByMail(registered, mail.authenticity),
    authenticity: mail.authenticity,
    automatic: mail.automatic !== null,
    attachments: mail.files.map((file, at) => ({
      blob: files[at]?.hash ?? raw.hash,
      size: file.bytes.length,
      mediaType: file.mediaType,
      inline: file.inline,
    })),
    raw: raw.hash,
    body: mail.body,
  }
  return { message, raw: raw.hash, blobs: [...files, raw] }
}

/** Mail acts for nobody: its facts say so. */
export const mailActor = (ports: Ports): Actor => ({ system: 'mail', device: ports.signer.device })

/** Nothing happens in the future: a clock that runs ahead counts as now. */
export function notAfterNow(ports: Ports, at: Instant): Instant {
  const now = ports.clock.now()
  return at > now ? now : at
}

/** Bytes under the hash of their content. */
export const blobOf = (ports: Pick<Ports, 'digest'>, bytes: Uint8Array): Blob => ({
  hash: toHex(ports.digest.sha256(bytes)) as BlobHash,
  bytes,
})
