import { readSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openWorkspace } from '../../electron/open-workspace.ts'
import { agentOfDevice } from '../../electron/queries/agent.ts'
import type { OpenStore } from '../../electron/store/fact-store.ts'
import { idBytes } from '../../electron/store/id-bytes.ts'
import type { Actor } from '../../src/domain/access/actor.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import { type Desk, nextStep, type Step } from './history.ts'
import { Seeded } from './seeded.ts'

/** How a writer of these suites is started; the process is killed, or its machine's power is thought away. */
export interface WriterOrder {
  readonly folder: string
  readonly seed: number
  /** `before` is the control: it acknowledges what it has not committed yet. */
  readonly acks: 'after' | 'before'
  /** Steps to take; 0: until it is killed. */
  readonly steps: number
  /** FULL is what the store sets; the others are controls. */
  readonly synchronous: 'FULL' | 'NORMAL' | 'OFF'
  /** Pages of the log of writes after which it is folded back; 0: as the store has it. */
  readonly checkpoint: number
  /** Whether it loads its code and then waits for a byte on its standard input before it opens the folder. */
  readonly waits: boolean
}

export const argumentsOf = (order: WriterOrder): string[] => [
  import.meta.filename,
  ...Object.entries(order).map(([name, value]) => `--${name}=${value}`),
]

const [START, PIPE] = [0, 1]
const MILLIS_BEFORE_COMMIT = 4

/** Works at a desk and acknowledges each fact on its standard output, one line a step, once it is committed. */
function write(order: WriterOrder): void {
  if (order.waits) readSync(START, new Uint8Array(1))
  const opened = openWorkspace(order.folder)
  if (!opened.ok) throw new Error(opened.refusal.kind)
  const { console } = opened.value
  const { database } = console.host
  if (order.synchronous !== 'FULL') database.pragma(`synchronous = ${order.synchronous}`)
  if (order.checkpoint > 0) database.pragma(`wal_autocheckpoint = ${order.checkpoint}`)
  const { ports } = console
  const me = agentOfDevice(ports.store.db, ports.signer.device)
  const actor = { agent: me?.id, device: ports.signer.device } as Actor
  const profiles = ports.store.currentProfiles().map(({ profile }) => profile)
  const desk: Desk = { ports, actor, profiles, random: new Seeded(order.seed) }
  for (let step = 0; order.steps === 0 || step < order.steps; step++) {
    if (order.acks === 'after') acknowledge(ports.store, nextStep(desk))
    else ports.store.transact(() => acknowledgeEarly(ports.store, nextStep(desk)))
  }
}

function acknowledge({ db }: OpenStore, { facts }: Step): void {
  if (facts.length === 0) return
  const acks = facts.map((id) => {
    const row = db.get<{ hash: Uint8Array }>`SELECT hash FROM event WHERE id = ${idBytes(id)}`
    return `${id}:${toHex(row?.hash ?? new Uint8Array())}`
  })
  writeSync(PIPE, `${acks.join(' ')}\n`)
}

function acknowledgeEarly(store: OpenStore, step: Step): void {
  acknowledge(store, step)
  const until = performance.now() + MILLIS_BEFORE_COMMIT
  while (performance.now() < until) continue
}

if (import.meta.main) {
  const option = { type: 'string' } as const
  const names = ['folder', 'seed', 'acks', 'steps', 'synchronous', 'checkpoint', 'waits'] as const
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, option])) })
  const given = values as Record<(typeof names)[number], string>
  write({
    folder: given.folder,
    seed: Number(given.seed),
    acks: given.acks as WriterOrder['acks'],
    steps: Number(given.steps),
    synchronous: given.synchronous as WriterOrder['synchronous'],
    checkpoint: Number(given.checkpoint),
    waits: given.waits === 'true',
  })
}
