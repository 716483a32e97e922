import type { BlockView } from '../../src/contract/views/block.ts'
import type { Reader } from '../store/sql.ts'
import { agentNames } from './agent.ts'

/** Who may not write to which team, the newest block first; `nameOf` names a profile. */
export function blockedSenders(db: Reader, nameOf: (profile: string) => string): readonly BlockView[] {
  const agents = agentNames(db)
  const rows = db.all<{ id: string; profile: string; address: string; at: number; agent: string | null }>`
    SELECT id, profile, address, at, agent FROM blocked_sender ORDER BY at DESC, id`
  return rows.map(({ id, profile, address, at, agent }) => ({
    id,
    profile: { id: profile, name: nameOf(profile) },
    address,
    at,
    by: agent === null ? null : { id: agent, name: agents.get(agent) ?? '' },
  }))
}
