import type { Actor } from '../domain/access/actor.ts'
import { PEOPLE_STREAM } from '../domain/sync/envelope.ts'
import type { AgentId } from '../domain/value/id.ts'
import { toHex } from '../domain/value/hex.ts'
import { configurationSpace } from './natural-id.ts'
import type { Ports } from './ports.ts'
import { seal } from './seal.ts'

export interface Enrolment {
  /** Whose device it is. */
  readonly agent: AgentId
  /** The short code that stands in its tickets' codes; no other device of the workspace has it. */
  readonly code: string
}

/**
 * This device, with the key that it has now, becomes one of an agent's. What earlier devices signed stays theirs; their
 * codes are never given again.
 */
export function enrollDevice(ports: Ports, { agent, code }: Enrolment): void {
  const { device, publicKey } = ports.signer
  const actor: Actor = { agent, device }
  const unit = seal(ports, {
    space: configurationSpace(ports.digest),
    stream: PEOPLE_STREAM,
    command: 'enrollDevice',
    base: ports.store.endOf(PEOPLE_STREAM),
    actor,
    profileVersion: null,
    drafts: [
      {
        kind: 'deviceEnrolled',
        v: 1,
        at: ports.clock.now(),
        payload: { device, code, agent, signingKey: toHex(publicKey) },
      },
    ],
  })
  ports.store.transact(() => ports.store.append({ unit, command: 'enrollDevice', blobs: [] }))
}

/** The first code that no device has: A to Z, then AA, AB, …; `H` is the hub's. */
export function freeCode(taken: readonly string[]): string {
  for (let number = 0; ; number++) {
    const code = lettersOf(number)
    if (code !== 'H' && !taken.includes(code)) return code
  }
}

const LETTERS = 26
const lettersOf = (number: number): string =>
  (number < LETTERS ? '' : lettersOf(Math.floor(number / LETTERS) - 1)) +
  String.fromCharCode('A'.charCodeAt(0) + (number % LETTERS))
