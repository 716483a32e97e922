import type { Answer, Topic } from '../../contract/ipc.ts'

/** How a window reaches its console: over loopback from a browser, over the bridge object in the desktop. */
export interface Wire {
  /** One call. `leaving`: it outlives the page where it can. Throws where nobody answers. */
  call(name: string, input: unknown, leaving: boolean): Promise<WireAnswer>
  /** A long work, followed to its end; aborting stops it. Null where the answer was lost; throws where nobody answers. */
  work(name: string, input: unknown, following: Following): Promise<Answer<unknown> | null>
  /** Listens for changes, and comes back by itself. */
  listen(hearing: Hearing): void
}

/** `restarted`: the console is there, but has forgotten the window's key. */
export type WireAnswer = Answer<unknown> | 'restarted'

/** What the listener hears: topics that changed, or whether the console can be heard at all. */
export interface Hearing {
  changed(topics: readonly Topic[]): void
  reached(): void
  lost(): void
}

/** How a long work is followed, and stopped. */
export interface Following {
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}
