import type { Role } from '../../src/domain/access/role.ts'
import type { Reader } from '../store/sql.ts'

export interface AgentRecord {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Names of the agents by their ids. */
export const agentNames = (db: Reader): ReadonlyMap<string, string> =>
  new Map(db.all<AgentRecord>`SELECT id, name, role FROM agent`.map(({ id, name }) => [id, name]))

/** The agent to whom a device was given; null before the workspace is founded. */
export const agentOfDevice = (
  db: Reader,
  device: string,
): (AgentRecord & { readonly deviceCode: string }) | null =>
  db.get<AgentRecord & { readonly deviceCode: string }>`
    SELECT a.id, a.name, a.role, d.code AS deviceCode FROM device d JOIN agent a ON a.id = d.agent
    WHERE d.id = ${device}` ?? null

/** Of a workspace of one: its agent, and the codes that its devices have; null where there are several, or none. */
export function onlyAgent(db: Reader): { readonly id: string; readonly codes: readonly string[] } | null {
  const agents = db.all<{ id: string }>`SELECT id FROM agent LIMIT 2`
  const [agent] = agents
  if (agent === undefined || agents.length > 1) return null
  return { id: agent.id, codes: db.all<{ code: string }>`SELECT code FROM device`.map(({ code }) => code) }
}
