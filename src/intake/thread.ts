import { bytesKey, messageKey } from '../domain/ticket/message.ts'
import type { Mail } from './mail.ts'

/** Message-IDs of the messages that this one continues, the nearest first and each once. */
export const threadKeys = ({ inReplyTo, references }: Mail): readonly string[] => [
  ...new Set([...inReplyTo, ...references.toReversed()]),
]

/**
 * What makes two imports of one message one fact: its Message-ID, else the digest of its bytes as they came
 * (`rawDigestHex`, sha-256 in hexadecimal). The two kinds cannot meet.
 */
export const naturalKeyOf = ({ messageId }: Mail, rawDigestHex: string): string =>
  messageId === null ? bytesKey(rawDigestHex.toLowerCase()) : messageKey(messageId)
