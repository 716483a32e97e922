import { accept, refuse } from '../src/domain/value/result.ts'
import type { Answer } from '../src/contract/ipc.ts'
import type { Upload } from '../src/contract/works.ts'
import type { Console } from './console.ts'
import { healDamage } from './heal-damage.ts'
import { isDiskFull } from './host/disk-full.ts'
import type { Handlers } from './ipc/router.ts'
import type { Watch } from './ipc/work.ts'
import { isBrokenFile } from './recover/first-look.ts'
import { BrokenFact } from './store/event-log.ts'

/**
 * R-FULL: what found no room on the disk is a rule's no. Whatever was begun was undone as a whole, what was typed stays
 * where it is, and the same may be asked again.
 */
export function refuseWhenFull(console: Console, handlers: Handlers): Handlers {
  const guarded = Object.entries(handlers).map(([name, handler]) => {
    const answer = handler as (input: unknown) => Answer<unknown>
    return [name, (input: unknown) => orFull(console, () => answer(input))]
  })
  // The same names with the same inputs and answers, each with one more no.
  return Object.fromEntries(guarded) as Handlers
}

function orFull<T>(console: Console, work: () => Answer<T>): Answer<T> {
  try {
    return work()
  } catch (cause) {
    return isHealed(console, cause) ? work() : fullOrThrow(console, cause, 0)
  }
}

/**
 * Damage that shows when somebody reads it is healed at once, and the same may be read again; what cannot be healed is
 * noted for the next start.
 */
function isHealed(console: Console, cause: unknown): boolean {
  if (isBrokenFile(cause)) console.noteDamage()
  if (!(cause instanceof BrokenFact)) return false
  const { row, stream, what } = cause
  return healDamage(console, [{ event: row, stream, what: what === 'file' ? 'blob' : what }])
}

/** A long work that ends where the disk does: what it did before stays, and it says how far it came. */
export async function workUntilFull<T>(
  console: Console,
  watch: Watch,
  work: (watch: Watch) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  let done = 0
  const onProgress = (so: number): void => watch.onProgress((done = so))
  try {
    return await work({ ...watch, onProgress })
  } catch (cause) {
    return fullOrThrow(console, cause, done)
  }
}

/** An upload; of one that did not fit nothing stays. Null where it is larger than a file may be. */
export async function uploadUntilFull(
  console: Console,
  stream: NodeJS.ReadableStream,
): Promise<Answer<Upload> | null> {
  try {
    const upload = await console.host.uploads.take(stream)
    return upload && accept(upload)
  } catch (cause) {
    return fullOrThrow(console, cause, 0)
  }
}

/** What has to follow a fact that stands already: at once, or as soon as there is room for it. */
export function onceThereIsRoom(console: Console, work: () => void): void {
  try {
    work()
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause
    console.noteRoom('full')
    const deaf = console.onChanged(() => {
      if (console.room === 'full') return
      deaf()
      onceThereIsRoom(console, work)
    })
  }
}

function fullOrThrow(console: Console, cause: unknown, done: number): Answer<never> {
  if (!isDiskFull(cause)) throw cause
  console.noteRoom('full')
  return refuse({ kind: 'diskFull', done })
}
