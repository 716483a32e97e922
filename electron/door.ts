import { parseDoorInput } from '../src/contract/door.ts'
import type { Answer } from '../src/contract/ipc.ts'
import type { AgentId, ProfileId } from '../src/domain/value/id.ts'
import { instant } from '../src/domain/value/instant.ts'
import { accept, refuse } from '../src/domain/value/result.ts'
import type { Console } from './console.ts'
import { importMail, type ImportSummary } from './import/import-mail.ts'
import type { Watch } from './ipc/work.ts'
import { agentOfDevice } from './queries/agent.ts'
import { seeding } from './samples/seed-tickets.ts'

/** Long works that a command line asks of a console. */
export type DoorCommand = 'import' | 'seed'

export type Door = (command: string, input: unknown, watch: Watch) => Promise<Answer<unknown>>

/**
 * The door of the command line: the same use cases as the window's, for works that take long. Between two batches
 * the console has its turn, so that the window stays alive and who hangs up is heard.
 */
export function doorOf(console: Console): Door {
  return async (command, given, { signal, onProgress }) => {
    const parsed = parseDoorInput(command, given)
    if (!parsed.ok) return parsed
    const input = parsed.value
    const me = agentOfDevice(console.ports.store.db, console.ports.signer.device)
    if (!me) return refuse({ kind: 'workspaceNotFounded' })
    if (input.command === 'seed') {
      const { tickets, seed, now } = input
      const agent = me.id as AgentId
      let opened = 0
      for (const done of seeding(console.ports, { tickets, seed, now: instant(now), agent })) {
        onProgress((opened = done))
        await new Promise((resume) => setImmediate(resume))
        if (signal.aborted) break
      }
      return accept({ opened, cancelled: signal.aborted })
    }
    const profile = input.profile as ProfileId | null
    if (profile && !console.ports.store.currentProfile(profile))
      return refuse({ kind: 'profileNotFound', profile })
    const summary = await importMail(console.ports, {
      files: input.paths,
      profile,
      deviceCode: me.deviceCode,
      authServers: input.authServers,
      signal,
      onProgress: (so) => onProgress(handled(so)),
    })
    return accept({ ...summary, cancelled: signal.aborted })
  }
}

const handled = ({ opened, appended, known, refused }: ImportSummary): number =>
  opened + appended + known + refused.length
