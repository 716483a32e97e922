import type { Seeded } from './seeded.ts'
import type { TracedStep } from './trace.ts'

/** What a disk may hold after the power went: the content of each file, null where it is not there. */
export type DiskState = ReadonlyMap<string, Buffer | null>

const SECTOR = 512

type Change = Extract<TracedStep, { kind: 'write' | 'truncate' | 'unlink' }>

/**
 * A disk that promises what disks promise: what was synced stays. Of what was written since, anything may be
 * there or not, in any order, and a write may be there in some of its sectors only. (A sector is never garbage: what
 * a write does not cover of it stays.)
 */
export class Disk {
  readonly #safe = new Map<string, Buffer | null>()
  readonly #pending: Change[] = []

  take(step: TracedStep): void {
    if (step.kind === 'sync') this.#sync(step.file)
    else if (step.kind !== 'ack') this.#pending.push(step)
  }

  get pending(): number {
    return this.#pending.length
  }

  /** A sync of a file makes its changes safe, and the removals of files that came before it. */
  #sync(file: string): void {
    const kept = this.#pending.filter((change) => change.file !== file && change.kind !== 'unlink')
    for (const change of this.#pending) if (!kept.includes(change)) apply(this.#safe, change)
    this.#pending.splice(0, Infinity, ...kept)
  }

  /** One of the states in which the power may leave it now. */
  crashed(random: Seeded): DiskState {
    const state = new Map(this.#safe)
    for (const change of survivors(this.#pending, random)) apply(state, change)
    return state
  }
}

/** What survives of changes that nobody waited for: none, all, the first few, or any of them, torn here and there. */
function survivors(pending: readonly Change[], random: Seeded): readonly Change[] {
  const way = random.below(10)
  if (way === 0) return []
  if (way === 1) return pending
  if (way < 5) {
    const cut = random.below(pending.length + 1)
    const next = pending[cut]
    return [...pending.slice(0, cut), ...(next ? torn(next, random) : [])]
  }
  const share = random.next()
  return pending.flatMap((change) => {
    if (!random.chance(share)) return []
    return random.chance(0.3) ? torn(change, random) : [change]
  })
}

/** The sectors of a write of which each is there or not. */
function torn(change: Change, random: Seeded): readonly Change[] {
  if (change.kind !== 'write') return random.chance(0.5) ? [change] : []
  const parts: Change[] = []
  const end = change.at + change.bytes.length
  for (let at = change.at; at < end;) {
    const next = Math.min(end, (Math.floor(at / SECTOR) + 1) * SECTOR)
    if (random.chance(0.5)) {
      parts.push({ ...change, at, bytes: change.bytes.subarray(at - change.at, next - change.at) })
    }
    at = next
  }
  return parts
}

/** Contents are replaced, never changed: a state shares them with the disk. */
function apply(state: Map<string, Buffer | null>, change: Change): void {
  const before = state.get(change.file) ?? Buffer.alloc(0)
  if (change.kind === 'unlink') state.set(change.file, null)
  else if (change.kind === 'truncate') state.set(change.file, resized(before, change.length))
  else {
    const after = resized(before, Math.max(before.length, change.at + change.bytes.length))
    change.bytes.copy(after, change.at)
    state.set(change.file, after)
  }
}

function resized(content: Buffer, length: number): Buffer {
  const out = Buffer.alloc(length)
  content.copy(out, 0, 0, Math.min(length, content.length))
  return out
}
