import type { MessageId } from '../../../i18n/intl.ts'
import type { Tone } from '../../ui/badge.tsx'

/** A long name that tells its own short form in brackets is shown by it: `Gerente de conta técnica (TAM)`. */
export const shortName = (name: string): string => /\(([^()]{2,8})\)\s*$/.exec(name)?.[1] ?? name

/** What a contact may be, in the order in which it is shown. */
export const FLAGS = ['identified', 'trained', 'approver'] as const

/** How sure we are of who writes: a word, a sentence and a tone (XT-02). */
export const IDENTITIES = {
  identified: { word: 'client.identity.identified', long: 'client.identity.identified.long', tone: 'good' },
  addressOnly: {
    word: 'client.identity.addressOnly',
    long: 'client.identity.addressOnly.long',
    tone: 'warn',
  },
  unidentified: {
    word: 'client.identity.unidentified',
    long: 'client.identity.unidentified.long',
    tone: 'warn',
  },
} as const satisfies Readonly<Record<string, { word: MessageId; long: MessageId; tone: Tone }>>

/** Whose duty it is to keep the version up: ours in our cloud (WC-12), else his, and then it blocks nothing (WC-37). */
export const versionHint = (cloud: boolean): MessageId =>
  cloud ? 'client.version.cloud' : 'client.version.own'
