import type { ProfileId, ProfileVersion } from '../value/id.ts'

/** Facts of the stream `profile:<id>`: versions are immutable and named by their content. */
export interface ProfilePayloads {
  readonly profilePublished: { readonly profile: ProfileId; readonly version: ProfileVersion }
}

/** The body is the profile's canonical text, whose sha-256 is the version. */
export interface ProfileBodies {
  readonly profilePublished: { readonly text: string }
}
