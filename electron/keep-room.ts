import type { DiskRoom } from '../src/contract/views/workspace.ts'
import type { Console } from './console.ts'

/** In bytes: below it the window warns, for a day's mail and the hourly backups still fit. */
const LOW = 500 * 1024 ** 2
/** In bytes: below it nothing can be relied on to fit. */
const FULL = 16 * 1024 ** 2

/** Between two looks; shorter while there is little, so that the notice goes soon after the cause. */
const USUAL_PAUSE = 60_000
const SHORT_PAUSE = 5_000

/** What so many free bytes mean; a system that does not say is believed to have enough. */
export function roomOf(free: number | null): DiskRoom {
  if (free === null || free >= LOW) return 'enough'
  return free >= FULL ? 'low' : 'full'
}

/**
 * Looks from time to time how much room the disk has left, and has the console tell (R-FULL). What was refused for lack
 * of room is tried again by who asked. Answers how to stop it.
 */
export function keepRoom(console: Console, free: () => Promise<number | null>): () => void {
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async (): Promise<void> => {
    const room = roomOf(await free())
    if (stopped) return
    console.noteRoom(room)
    again()
  }
  const again = (): void => {
    timer = setTimeout(() => void look(), console.room === 'enough' ? USUAL_PAUSE : SHORT_PAUSE)
    timer.unref()
  }
  // A write that found no room is told at once: the next look must not wait for its usual turn.
  const deaf = console.onChanged(() => {
    if (console.room === 'enough') return
    clearTimeout(timer)
    again()
  })
  void look()
  return () => {
    stopped = true
    deaf()
    clearTimeout(timer)
  }
}
