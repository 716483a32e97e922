/**
 * A short message of the system, outside of our window: on the lock screen, over other programs, in a history that we
 * do not own. Whoever shows one sees to it that neither text holds a secret or the label of one.
 */
export interface Notice {
  /** Shown again under the same id it takes the place of the one that stands. ASCII, at most 64 characters. */
  readonly id: string
  readonly title: string
  readonly body: string
  /** Shown where the host has them, the first ones first; the notice itself can always be chosen. */
  readonly actions: readonly NoticeAction[]
  /** Stays until it is answered, where the host can do that. */
  readonly urgent: boolean
  readonly silent: boolean
}

export interface NoticeAction {
  readonly id: string
  readonly label: string
}

/** Called with the notice's id, and the action's or null where the notice itself was chosen. */
export type NoticeChosen = (id: string, action: string | null) => void

/** The system's notices. */
export interface Notices {
  /** False where this host has none; `show` is refused then. */
  readonly supported: boolean
  readonly features: { readonly actions: boolean; readonly urgent: boolean }
  /** Resolves when the system took it. Rejects with `NoticeRefused`. */
  show(notice: Notice): Promise<void>
  /** Takes one away, also from the history; an id that nobody knows is no fault. */
  withdraw(id: string): void
  /** Answers how to stop it. */
  onChosen(listener: NoticeChosen): () => void
}

/** The host has no notices, or the system said no. It says nothing of what was to be shown. */
export class NoticeRefused extends Error {
  override readonly name = 'NoticeRefused'
}
