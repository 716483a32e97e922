import type { Channel } from '../profile/profile.ts'
import type { BlobHash } from '../value/id.ts'

/** A mail address with the name that its owner gave it; `name` may be empty. */
export interface Address {
  readonly name: string
  readonly address: string
}

/** The natural key of a message that has a Message-ID (without brackets): the same in references to it. */
export const messageKey = (messageId: string): string => `mid:${messageId}`

/** The natural key of a message that its bytes must name: sha-256 in hexadecimal. No `messageKey` is one of these. */
export const bytesKey = (digest: string): string => `raw:${digest}`

/** How sure we are of a sender (XT-02). */
export type Identity = 'identified' | 'addressOnly' | 'unidentified'

/** What a trusted mail server of ours recorded: DMARC pass or aligned DKIM, a failure of both, or nothing. */
export type Authenticity = 'verified' | 'failed' | 'absent'

/**
 * The sender's standing by mail: identified only from a registered address whose authenticity was recorded;
 * an address that merely matches proves nothing (XT-02).
 */
export function identityByMail(registered: boolean, authenticity: Authenticity): Identity {
  if (!registered) return 'unidentified'
  return authenticity === 'verified' ? 'identified' : 'addressOnly'
}

/**
 * The standing of whom an agent names when he opens a ticket by hand: vouched for by the channel itself (the client's
 * own panel, portal or widget), else by nothing. The telephone never vouches (XT-13); of mail typed by hand nothing is
 * recorded, so a registered address merely matches (XT-02). Nobody named is nobody identified.
 */
export function identityByHand(
  channel: Pick<Channel, 'medium' | 'identifies'>,
  named: { readonly client: boolean; readonly registered: boolean },
): Identity {
  if (channel.medium === 'phone' || !named.client) return 'unidentified'
  if (channel.identifies) return 'identified'
  return identityByMail(named.registered && channel.medium === 'email', 'absent')
}

/** A file that came with a message, by its content; its name is personal and stands in the body. */
export interface Attachment {
  readonly blob: BlobHash
  readonly size: number
  readonly mediaType: string
  readonly inline: boolean
}

/** What a person wrote to us. Names of attachments stand in the order of the payload's list. */
export interface MessageBody {
  readonly from: Address | null
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly subject: string
  readonly text: string
  /** The part of `text` that quotes earlier messages, folded on screen. */
  readonly quoted: string
  readonly html: string | null
  readonly messageId: string | null
  readonly attachmentNames: readonly string[]
  readonly contentIds: readonly (string | null)[]
}

/** What we write to a client; its Message-ID is fixed at queueing. */
export interface ReplyBody {
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly bcc: readonly Address[]
  readonly subject: string
  readonly text: string
  readonly messageId: string
}
