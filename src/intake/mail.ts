import type { Instant } from '../domain/value/instant.ts'

/** Who writes or receives; `address` in lower case, `name` decoded and empty where none is given. */
export interface Address {
  readonly name: string
  readonly address: string
}

/** A part that is not the body's text; `name` is safe to show and to save, never empty. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Content-ID without its brackets. */
  readonly contentId: string | null
  /** True where the HTML body shows this part itself (`cid:`); false is a file that must be listed. */
  readonly inline: boolean
}

/** By what a message shows that no person wrote it (RFC 3834): it moves no status and stops no clock (AMB-21). */
export type AutomaticSign =
  | 'bounce'
  | 'report'
  | 'autoSubmitted'
  | 'precedence'
  | 'autoReply'
  | 'nullSender'
  | 'mailingLoop'

/** What a delivery status notification says of a message that we sent (RFC 3464). */
export interface Bounce {
  /** Message-ID of the message that did not arrive, without brackets; null where the report carries none. */
  readonly originalMessageId: string | null
  /** False while the other server still tries. */
  readonly permanent: boolean
  /** The reporting server's words, on one line. */
  readonly reason: string
}

/**
 * What **our own** mail server recorded about the From address (XT-02): `verified` by DMARC, or by DKIM aligned
 * with From's domain; `failed` where it says so; `absent` where no server that we trust said anything.
 */
export type Authenticity = 'verified' | 'failed' | 'absent'

/** A message as read: nothing is decided yet, not even whether it opens a ticket. */
export interface Mail {
  /** Without brackets; null where the message has none. */
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  /** Oldest first, as the header has them. */
  readonly references: readonly string[]
  readonly from: Address | null
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly replyTo: readonly Address[]
  /** Delivered-To, X-Original-To and Envelope-To, in lower case. */
  readonly deliveredTo: readonly string[]
  /** On one line; empty where there is none. */
  readonly subject: string
  /** The sender's Date; may lie in the future. */
  readonly sentAt: Instant | null
  /** The date of the top-most Received header. */
  readonly receivedAt: Instant | null
  /** The body as plain text in NFC, lines ended by `\n`, without other control characters. */
  readonly text: string
  /** The HTML body as it came, hostile until shown in a frame without scripts; null where there is none. */
  readonly html: string | null
  readonly attachments: readonly Attachment[]
  readonly automatic: { readonly sign: AutomaticSign } | null
  readonly bounce: Bounce | null
  readonly authenticity: Authenticity
}
