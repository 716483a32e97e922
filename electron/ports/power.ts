/** When the machine sleeps, is locked, and how long nobody touched it. */
export interface Power {
  readonly features: {
    /** Whether a lock of the screen is told. */
    readonly locks: boolean
    /** Whether `idleSeconds` is known. */
    readonly idle: boolean
  }
  /**
   * A sleep: told before it where the system announces it, else right before its `onResume`, when it is over. A wall
   * clock that is set forward looks like a sleep, and is told as one. Answers how to stop it, as all of these do.
   */
  onSuspend(listener: () => void): () => void
  /** Once for each sleep, whether or not the system says so itself (R-CLOCK). */
  onResume(listener: () => void): () => void
  onLock(listener: () => void): () => void
  onUnlock(listener: () => void): () => void
  /** Whole seconds since the last input of any kind, null where this host cannot know. */
  idleSeconds(): number | null
  /** Tells nothing any more. */
  close(): void
}
