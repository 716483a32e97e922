import * as v from 'valibot'

/** Something that the system can do for the program, and whether it does. */
export interface Habit {
  /** False: this system has no such thing. */
  readonly supported: boolean
  readonly on: boolean
}

/** How the program lives on this computer: of the machine, not of the person's settings, and in no log. */
export interface ComputerView {
  /** It starts with the system, without its window. */
  readonly startup: Habit
  /** Closing the window leaves it in the tray. */
  readonly tray: Habit
}

/** What changes; the rest stays. */
export const computerChange = v.strictObject({
  startup: v.exactOptional(v.boolean()),
  tray: v.exactOptional(v.boolean()),
})

export type ComputerChange = v.InferOutput<typeof computerChange>
