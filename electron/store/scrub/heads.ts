import type { Digest } from '../../../src/domain/sync/digest.ts'
import { isBytes, sameBytes } from '../event-log.ts'
import type { Reader } from '../sql.ts'
import type { ScrubFinding } from './finding.ts'

/** How far the running heads were followed: the row to go on from, and each space's position and head there. */
export interface HeadWalk {
  readonly from: number
  readonly spaces: ReadonlyMap<number, { readonly position: number; readonly head: Uint8Array }>
}

export const WALK_START: HeadWalk = { from: 0, spaces: new Map() }

interface Ordered {
  readonly row: number
  readonly space: number
  readonly position: number
  readonly hash: unknown
}

/**
 * Follows the running heads over the next `limit` facts, in the order of the log, which is the order that a
 * workspace of its own gave. A removed, added or exchanged fact breaks its space's head; at the end (`next` is
 * null) the heads that were reached are compared with those that are kept.
 */
export function scrubHeads(
  db: Reader,
  digest: Digest,
  { walk, limit }: { readonly walk: HeadWalk; readonly limit: number },
): { readonly next: HeadWalk | null; readonly findings: readonly ScrubFinding[] } {
  const spaces = new Map(walk.spaces)
  const facts = db.all<Ordered>`
    SELECT e.row, s.space, e.position, e.hash FROM event e JOIN stream s ON s.row = e.stream
    WHERE e.row >= ${walk.from} AND e.position IS NOT NULL ORDER BY e.row LIMIT ${limit}`
  for (const { space, position, hash } of facts) {
    const at = spaces.get(space) ?? EMPTY
    if (position === at.position + 1 && isBytes(hash))
      spaces.set(space, { position, head: digest.sha256(at.head, hash) })
  }
  const last = facts.at(-1)
  if (last && facts.length === limit) return { next: { from: last.row + 1, spaces }, findings: [] }
  return { next: null, findings: brokenHeads(db, spaces) }
}

const EMPTY = { position: 0, head: new Uint8Array(32) }

function brokenHeads(db: Reader, reached: HeadWalk['spaces']): readonly ScrubFinding[] {
  const kept = db.all<{ row: number; id: string; position: number; head: unknown }>`
    SELECT row, id, position, head FROM space`
  return kept.flatMap(({ row, id, position, head }) => {
    const at = reached.get(row) ?? EMPTY
    const whole = at.position === position && isBytes(head) && sameBytes(at.head, head)
    return whole ? [] : [{ event: 0, stream: id, what: 'head' as const }]
  })
}
