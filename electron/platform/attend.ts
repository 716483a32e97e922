import type { Topic } from '../../src/contract/ipc.ts'
import type { SettingsView } from '../../src/contract/views/settings.ts'
import type { AtRisk } from '../queries/at-risk.ts'

/** What the desktop follows of a console that is open, beside the window. */
export interface AttendedConsole {
  readonly settings: () => SettingsView
  /** What is at risk of the agent's own tickets and of nobody's; null where nobody works here yet. */
  readonly atRisk: () => AtRisk | null
  /** Calls back with the topics that changed; answers how to stop it. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void
}
