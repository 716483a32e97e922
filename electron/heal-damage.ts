import { ticketOfStream, type StreamName } from '../src/domain/sync/envelope.ts'
import type { Console } from './console.ts'
import { isDiskFull } from './host/disk-full.ts'
import { logDamage } from './host/log-fault.ts'
import { verifySignature } from './host/signer.ts'
import { healFact } from './recover/heal-fact.ts'
import type { ScrubFinding } from './store/scrub/finding.ts'

/**
 * What was found damaged is healed in its place where a backup has it whole, and the window reads it again; what is
 * left is made whole at the next start, and the window says so. Answers whether all of it was healed.
 */
export function healDamage(console: Console, findings: readonly ScrubFinding[]): boolean {
  const outcomes = findings.map((finding) => {
    const healed = tried(console, finding)
    logDamage(finding, healed)
    if (!healed) console.noteDamage()
    const ticket = ticketOfStream(finding.stream as StreamName)
    if (healed && ticket !== null) console.tell([`ticket:${ticket}`])
    return healed
  })
  return outcomes.every((healed) => healed)
}

function tried({ host, ports }: Console, finding: ScrubFinding): boolean {
  try {
    return healFact(host.database, finding, {
      root: host.folder,
      digest: ports.digest,
      verify: verifySignature,
    })
  } catch (cause) {
    if (isDiskFull(cause)) return false
    throw cause
  }
}
