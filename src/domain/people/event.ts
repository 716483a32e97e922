import type { Role } from '../access/role.ts'
import type { AgentId, DeviceId } from '../value/id.ts'

/** Facts of the stream `people`: who works here, in which role, on which device. */
export interface PeoplePayloads {
  readonly deviceEnrolled: {
    readonly device: DeviceId
    /** The short code that stands in its tickets' codes: `A` for the founder. */
    readonly code: string
    readonly agent: AgentId
    /** Raw Ed25519 public key in hexadecimal. */
    readonly signingKey: string
  }
  readonly agentAdded: { readonly agent: AgentId; readonly role: Role }
  /** What the team calls its workspace. */
  readonly workspaceNamed: Readonly<Record<string, never>>
}

export interface PeopleBodies {
  readonly agentAdded: { readonly name: string }
  readonly workspaceNamed: { readonly name: string }
}
