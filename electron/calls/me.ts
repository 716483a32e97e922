import type { Actor } from '../../src/domain/access/actor.ts'
import type { AgentId } from '../../src/domain/value/id.ts'
import type { Console } from '../console.ts'
import { agentOfDevice, type AgentRecord } from '../queries/agent.ts'

/** The agent at this device; the roots found the workspace before any call can come. */
export function me({ ports }: Console): AgentRecord & { readonly deviceCode: string } {
  const agent = agentOfDevice(ports.store.db, ports.signer.device)
  if (!agent) throw new Error('no agent was enrolled on this device')
  return agent
}

/** Who acts where the window asks. */
export const actorOf = (console: Console): Actor => ({
  agent: me(console).id as AgentId,
  device: console.ports.signer.device,
})
