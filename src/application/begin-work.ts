import type { Actor } from '../domain/access/actor.ts'
import type { Profile } from '../domain/profile/profile.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { type Founding, foundWorkspace } from './found-workspace.ts'
import type { Ports } from './ports.ts'
import { publishProfile } from './publish-profile.ts'

/** With what a workspace begins. */
export interface Beginning extends Founding {
  /** Profiles as they came with the program: an update may bring newer ones. */
  readonly shipped: readonly Profile[]
  /** Profiles that the founder made the team's own. */
  readonly own: readonly Profile[]
}

/** A new workspace with its founder and its teams, whole or not at all. Refusal: `workspaceFounded`. */
export function beginWork(ports: Ports, { shipped, own, ...founding }: Beginning): Result<null> {
  return ports.store.transact(() => {
    if (ports.store.founded()) return refuse({ kind: 'workspaceFounded' })
    const agent = foundWorkspace(ports, founding)
    const setup: Actor = { system: 'setup', device: ports.signer.device }
    for (const profile of shipped) publishProfile(ports, profile, setup)
    for (const profile of own) publishProfile(ports, profile, { agent, device: ports.signer.device })
    return accept(null)
  })
}
