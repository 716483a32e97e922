import { userInfo } from 'node:os'
import { foundWorkspace } from '../src/application/found-workspace.ts'
import { publishProfile } from '../src/application/publish-profile.ts'
import { accept, refuse, type Result } from '../src/domain/value/result.ts'
import { type Console, openConsole } from './console.ts'
import { systemClock, systemRandom } from './host/clock.ts'
import { type DataFolder, dataFolder, discardDatabase, headOf } from './host/data-folder.ts'
import { nodeDigest } from './host/digest.ts'
import { type FolderLock, lockFolder } from './host/folder-lock.ts'
import { fileKeyStore } from './host/key-store.ts'
import { deviceSigner } from './host/signer.ts'
import { shippedProfiles } from './shipped-profiles.ts'
import { agentNames, agentOfDevice } from './queries/agent.ts'
import { readFileHead } from './store/file-head.ts'
import { openLocalStore } from './store/local.ts'
import { openDatabase } from './store/open.ts'

/** A data folder that this process owns, opened. */
export interface OpenWorkspace {
  readonly console: Console
  readonly folder: DataFolder
  readonly lock: FolderLock
  close(): void
}

/**
 * Takes a data folder, opens its store and founds a workspace where there is none, with `founder` as its first
 * agent. The profiles that ship are published where the log lacks their present text, but for those that a team has
 * made its own. Refusals: `folderInUse`, `schemaNewer`, `storeCorrupt`, `deviceKeyMissing`, `profileBroken`.
 */
export function openWorkspace(root: string, founder: string = userInfo().username): Result<OpenWorkspace> {
  const folder = dataFolder(root)
  const lock = lockFolder(folder.root, new Date().toISOString())
  if (!lock.ok) return lock
  const opened = openLocked(folder, founder)
  if (!opened.ok) {
    lock.value.release()
    return opened
  }
  const console = opened.value
  const close = (): void => {
    console.close()
    lock.value.release()
  }
  return accept({ console, folder, lock: lock.value, close })
}

function openLocked(folder: DataFolder, founder: string): Result<Console> {
  const database = openDatabase(folder.database, readFileHead(headOf(folder.database)))
  if (!database.ok) return database
  const keys = fileKeyStore(folder.keys)
  const console = openConsole({
    clock: systemClock,
    random: systemRandom,
    digest: nodeDigest,
    signer: deviceSigner(keys),
    database: database.value,
    local: openLocalStore(folder.local, discardDatabase),
    keysGuarded: keys.guarded,
  })
  const ready = makeReady(console, founder)
  if (ready.ok) return accept(console)
  console.close()
  return ready
}

function makeReady({ ports }: Console, founder: string): Result<null> {
  const profiles = shippedProfiles()
  if (!profiles.ok) return profiles
  if (!agentOfDevice(ports.store.db, ports.signer.device)) {
    // A new key on an old log would make a second founder, and with him a second administrator.
    if (agentNames(ports.store.db).size > 0) return refuse({ kind: 'deviceKeyMissing' })
    foundWorkspace(ports, { agentName: founder, deviceCode: 'A' })
  }
  for (const profile of profiles.value) {
    const current = ports.store.currentProfile(profile.id)
    if (!current || current.shipped)
      publishProfile(ports, profile, { system: 'setup', device: ports.signer.device })
  }
  return accept(null)
}
