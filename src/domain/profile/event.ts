import type { EventId, ProfileId, ProfileVersion } from '../value/id.ts'

/** Facts of the stream `profile:<id>`: versions are immutable and named by their content; who may not write to it. */
export interface ProfilePayloads {
  readonly profilePublished: { readonly profile: ProfileId; readonly version: ProfileVersion }
  readonly senderBlocked: { readonly profile: ProfileId }
  readonly senderUnblocked: { readonly block: EventId }
}

/** A profile's canonical text, whose sha-256 is the version; a blocked sender's address, in lower case. */
export interface ProfileBodies {
  readonly profilePublished: { readonly text: string }
  readonly senderBlocked: { readonly address: string }
}
