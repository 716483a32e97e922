import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Console, openConsole } from '../../../electron/console.ts'
import { systemRandom } from '../../../electron/host/clock.ts'
import { discardDatabase } from '../../../electron/host/data-folder.ts'
import { nodeDigest } from '../../../electron/host/digest.ts'
import { fileKeyStore } from '../../../electron/host/key-store.ts'
import { deviceSigner } from '../../../electron/host/signer.ts'
import { shippedProfiles } from '../../../electron/shipped-profiles.ts'
import { openLocalStore } from '../../../electron/store/local.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { foundWorkspace } from '../../../src/application/found-workspace.ts'
import { publishProfile } from '../../../src/application/publish-profile.ts'
import type { AgentId } from '../../../src/domain/value/id.ts'
import { type Instant, instant } from '../../../src/domain/value/instant.ts'

/** A Thursday at 14:00 in São Paulo, with a holiday to come. */
export const NOW = instant(Date.UTC(2026, 10, 19, 17))

export interface Workspace {
  readonly console: Console
  readonly agent: AgentId
  close(): void
}

/** A founded workspace in a temporary folder, real but for its clock, which stands at `now`. */
export function workspace(now: Instant = NOW): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'plantao-samples-'))
  const database = openDatabase(join(root, 'plantao.db'), { kind: 'none' })
  const profiles = shippedProfiles()
  if (!database.ok || !profiles.ok) throw new Error('the workspace could not be made')
  const keys = fileKeyStore(join(root, 'keys'))
  const console = openConsole({
    clock: { now: () => now },
    random: systemRandom,
    digest: nodeDigest,
    signer: deviceSigner(keys),
    database: database.value,
    local: openLocalStore(join(root, 'local.db'), discardDatabase),
    keysGuarded: keys.guarded,
  })
  const { ports } = console
  const agent = foundWorkspace(ports, { agentName: 'Ana', deviceCode: 'A' })
  for (const profile of profiles.value) publishProfile(ports, profile, { agent, device: ports.signer.device })
  return {
    console,
    agent,
    close: () => {
      console.close()
      rmSync(root, { recursive: true })
    },
  }
}
