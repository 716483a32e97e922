import type { Topic } from '../../src/contract/ipc.ts'
import type { SettingsView } from '../../src/contract/views/settings.ts'

/** What the desktop follows of a console that is open, beside the window. */
export interface AttendedConsole {
  readonly settings: () => SettingsView
  /** Calls back with the topics that changed; answers how to stop it. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void
}
