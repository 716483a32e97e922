import type { AgentId, DeviceId } from '../value/id.ts'

/** Parts of the console that act without a person: their facts say so. */
export type SystemName = 'mail' | 'import' | 'timer' | 'setup'

/** Who did it, and on which device: every fact carries one. */
export type Actor =
  | { readonly agent: AgentId; readonly device: DeviceId }
  | { readonly system: SystemName; readonly device: DeviceId }

/** The acting agent, or null where a system acts. */
export const agentOf = (actor: Actor): AgentId | null => ('agent' in actor ? actor.agent : null)
