import type { DesktopMessage } from '../../../src/contract/desktop.ts'

/** What is typed in the window, before the program ends. */
export interface Typed {
  /** Has it kept; whether something could not be. A window that does not answer in time has nothing to say. */
  readonly keep: () => Promise<boolean>
  /** The window's answer. */
  readonly kept: (unsaved: boolean) => void
}

/** Longest wait for the window, in milliseconds: who quits does not look at a window that hangs. */
const PATIENCE = 800

/** `tell` is null where there is no window. */
export function typedIn(tell: () => ((message: DesktopMessage) => void) | null): Typed {
  let waiting: ((unsaved: boolean) => void) | null = null
  return {
    keep: () =>
      new Promise((done) => {
        const say = tell()
        if (say === null) return done(false)
        const timer = setTimeout(() => waiting?.(false), PATIENCE)
        waiting = (unsaved) => {
          clearTimeout(timer)
          waiting = null
          done(unsaved)
        }
        say({ kind: 'leaving' })
      }),
    kept: (unsaved) => waiting?.(unsaved),
  }
}
