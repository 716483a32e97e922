import { userInfo } from 'node:os'
import { beginWork } from '../src/application/begin-work.ts'
import { enrollDevice, freeCode } from '../src/application/enroll-device.ts'
import { publishProfile } from '../src/application/publish-profile.ts'
import type { RestoreTold } from '../src/contract/views/backup.ts'
import type { AgentId } from '../src/domain/value/id.ts'
import { accept, refuse, type Result } from '../src/domain/value/result.ts'
import { type Backups, backupsOf } from './backup/backups.ts'
import { copyInThread, forgetInThread } from './backup-thread.ts'
import { type Console, openConsole } from './console.ts'
import { pruneDraftFiles } from './local/drafts.ts'
import { keepRepair } from './local/repair.ts'
import { pruneOpeningFiles } from './local/opening-draft.ts'
import { systemClock, systemRandom } from './host/clock.ts'
import { type DataFolder, dataFolder, discardDatabase } from './host/data-folder.ts'
import { isDiskFull } from './host/disk-full.ts'
import { nodeDigest } from './host/digest.ts'
import { type FolderLock, lockFolder } from './host/folder-lock.ts'
import { fileKeyStore, type KeyStore } from './host/key-store.ts'
import { areSealed } from './host/keyring-keys.ts'
import { logFault } from './host/log-fault.ts'
import { deviceSigner } from './host/signer.ts'
import { uploadsIn } from './host/uploads.ts'
import { onceThereIsRoom } from './refuse-when-full.ts'
import { shippedProfiles } from './shipped-profiles.ts'
import { openRestored } from './restored-database.ts'
import { agentOfDevice, onlyAgent } from './queries/agent.ts'
import { keptNotes } from './recover/kept-notes.ts'
import { repairTold } from './recover/recover-database.ts'
import { type LocalStore, openLocalStore } from './store/local.ts'

/** A data folder that this process owns, opened. */
export interface OpenWorkspace {
  readonly console: Console
  readonly folder: DataFolder
  readonly lock: FolderLock
  close(): void
}

/**
 * Takes a data folder and opens its store. Where nobody works there yet, `founder` founds the workspace with every
 * team that ships; without one it waits for the first run's answers. The profiles that ship are published anew where
 * the log has an older text of theirs, but for those that a team has made its own. Refusals: `folderInUse`,
 * `schemaNewer`, `storeCorrupt`, `deviceKeyMissing`, `keyringClosed`, `profileBroken`, `diskFull`,
 * `noRoomForBackup`.
 */
export function openWorkspace(
  root: string,
  founder: string | null = systemUser(),
  { restart = () => undefined, keys, enrolls = false }: FromHost = {},
): Result<OpenWorkspace> {
  try {
    const folder = dataFolder(root)
    // A new key in a file beside the sealed one would be another device's.
    if (!keys && areSealed(folder.keys)) return refuse({ kind: 'keyringClosed' })
    return openFolder(folder, { founder, restart, enrolls, keys: keys ?? fileKeyStore(folder.keys) })
  } catch (cause) {
    if (isDiskFull(cause)) return refuse({ kind: 'diskFull', done: 0 })
    throw cause
  }
}

/** What a host brings along. */
export interface FromHost {
  /** Its way to open the folder anew. */
  readonly restart?: () => void
  /** The keys of a keyring that it has opened; without them they stand in files. */
  readonly keys?: KeyStore
  /** The person said that this is a new device of his: only where he works alone. */
  readonly enrolls?: boolean
}

function openFolder(folder: DataFolder, opening: Opening): Result<OpenWorkspace> {
  const lock = lockFolder(folder.root, new Date().toISOString())
  if (!lock.ok) return lock
  const opened = orFree(lock.value, () => openLocked(folder, opening))
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

/** What throws while it opens leaves the folder to the next try. */
function orFree<T>(lock: FolderLock, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    lock.release()
    throw cause
  }
}

/** The name by which the system knows who sits here. */
export const systemUser = (): string => userInfo().username

interface Opening {
  readonly founder: string | null
  readonly restart: () => void
  readonly keys: KeyStore
  readonly enrolls: boolean
}

function openLocked(folder: DataFolder, opening: Opening): Result<Console> {
  const { restart, keys } = opening
  const opened = openRestored(folder)
  if (!opened.ok) return opened
  const { database, told, repaired, carry } = opened.value
  const console = openConsole({
    clock: systemClock,
    random: systemRandom,
    digest: nodeDigest,
    signer: deviceSigner(keys),
    database,
    local: openKept(folder.local),
    uploads: uploadsIn(folder.incoming),
    keysGuarded: keys.guarded,
    folder: folder.root,
    backups: backupsIn(folder, told),
    restart,
  })
  try {
    onceThereIsRoom(console, () => {
      carry(console)
      // The order goes once its report is kept, and no sooner: what was lost has to be told.
      if (repaired) {
        keepRepair(console.host.local, repaired)
        repairTold(folder)
      }
      pruneDraftFiles(console.host.local)
      pruneOpeningFiles(console.host.local)
    })
    const ready = makeReady(console, opening)
    if (ready.ok) return accept(console)
    console.close()
    return ready
  } catch (cause) {
    console.close()
    throw cause
  }
}

/** A local store that is damaged is made anew with what its pages still say; what does not parse counts as none. */
function openKept(path: string): LocalStore {
  let kept: ReadonlyMap<string, string> = new Map()
  const local = openLocalStore(path, (damaged) => {
    kept = keptNotes(damaged)
    discardDatabase(damaged)
  })
  for (const [name, value] of kept) local.write(name, value)
  return local
}

const backupsIn = ({ root, database }: DataFolder, restored: RestoreTold | null): Backups =>
  backupsOf({
    root,
    database,
    clock: systemClock,
    copy: copyInThread,
    forget: forgetInThread,
    restored,
    log: (id, fault) => logFault(id, 'backup', fault),
  })

function makeReady({ ports }: Console, { founder, enrolls }: Opening): Result<null> {
  const profiles = shippedProfiles()
  if (!profiles.ok) return profiles
  if (!agentOfDevice(ports.store.db, ports.signer.device)) {
    // A new key on an old log would make a second founder, and with him a second administrator.
    if (ports.store.founded()) return enrolls ? enroll(ports) : refuse({ kind: 'deviceKeyMissing' })
    if (founder === null) return accept(null)
    const shipped = profiles.value
    return beginWork(ports, { agentName: founder, deviceCode: 'A', workspaceName: '', shipped, own: [] })
  }
  for (const profile of profiles.value) {
    if (ports.store.currentProfile(profile.id)?.shipped === true)
      publishProfile(ports, profile, { system: 'setup', device: ports.signer.device })
  }
  return accept(null)
}

/** Whoever has the folder has all that is in it: where one person works alone, a new key takes nothing from anybody. */
function enroll(ports: Console['ports']): Result<null> {
  const alone = onlyAgent(ports.store.db)
  if (!alone) return refuse({ kind: 'deviceKeyMissing' })
  enrollDevice(ports, { agent: alone.id as AgentId, code: freeCode(alone.codes) })
  return accept(null)
}
