import type { Console } from './console.ts'
import { verifySignature } from './host/signer.ts'
import { isBrokenFile } from './recover/first-look.ts'
import type { ScrubFinding } from './store/scrub/finding.ts'
import { scrubWhole } from './store/scrub/whole.ts'

/** A slice of a few milliseconds four times a second; the whole log again an hour after its end. */
const BETWEEN_SLICES = 250
const BETWEEN_ROUNDS = 3_600_000
const BREATH = { facts: 100, blobs: 1 }

/**
 * Checks the log over and over while the console runs, in slices that nobody feels, and tells what it found. Answers
 * how to stop it.
 */
export function keepScrubbing(
  { ports }: Console,
  found: (findings: readonly ScrubFinding[]) => void,
): () => void {
  const { db } = ports.store
  const begin = () => scrubWhole(db, { digest: ports.digest, verify: verifySignature, breath: BREATH })
  let round = begin()
  let timer = setTimeout(step, BETWEEN_SLICES)
  timer.unref()
  function next(): IteratorResult<readonly ScrubFinding[]> {
    try {
      return round.next()
    } catch (cause) {
      if (!isBrokenFile(cause)) throw cause
      found([{ event: 0, stream: '', what: 'index' }])
      return { done: true, value: undefined }
    }
  }
  function step(): void {
    const slice = next()
    if (slice.done) round = begin()
    else if (slice.value.length > 0) found(slice.value)
    timer = setTimeout(step, slice.done ? BETWEEN_ROUNDS : BETWEEN_SLICES)
    timer.unref()
  }
  return () => clearTimeout(timer)
}
