import type { Digest } from '../../../src/domain/sync/digest.ts'
import type { Reader } from '../sql.ts'
import { scrubBlobs } from './blobs.ts'
import { scrubFacts } from './facts.ts'
import type { ScrubFinding, ScrubSlice, SliceAsk } from './finding.ts'
import { scrubHeads, WALK_START } from './heads.ts'
import { scrubSignatures, type Verify } from './signatures.ts'

/** Numbers of rows that are looked at in one breath: a few milliseconds each. */
export interface Breath {
  readonly facts: number
  readonly blobs: number
}

/**
 * The whole log, checked in small slices: each step of the iteration is one, and yields what it found. Files are
 * taken one by one, since one may be large.
 */
export function* scrubWhole(
  db: Reader,
  { digest, verify, breath }: { readonly digest: Digest; readonly verify: Verify; readonly breath: Breath },
): Generator<readonly ScrubFinding[]> {
  yield* inSlices((slice) => scrubFacts(db, digest, slice), breath.facts)
  yield* inSlices((slice) => scrubBlobs(db, digest, slice), breath.blobs)
  yield* inSlices((slice) => scrubSignatures(db, verify, slice), breath.facts)
  for (let walk: typeof WALK_START | null = WALK_START; walk;) {
    const step = scrubHeads(db, digest, { walk, limit: breath.facts })
    yield step.findings
    walk = step.next
  }
}

function* inSlices(look: (slice: SliceAsk) => ScrubSlice, limit: number): Generator<readonly ScrubFinding[]> {
  for (let from: number | null = 0; from !== null;) {
    const slice = look({ from, limit })
    yield slice.findings
    from = slice.next
  }
}
