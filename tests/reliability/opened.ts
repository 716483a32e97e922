import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundWorkspace } from '../../src/application/found-workspace.ts'
import type { Clock, Ports, Random } from '../../src/application/ports.ts'
import { publishProfile } from '../../src/application/publish-profile.ts'
import type { Actor } from '../../src/domain/access/actor.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { StreamName } from '../../src/domain/sync/envelope.ts'
import { type Instant, instant } from '../../src/domain/value/instant.ts'
import { type DataFolder, dataFolder, headOf } from '../../electron/host/data-folder.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { fileKeyStore } from '../../electron/host/key-store.ts'
import { deviceSigner } from '../../electron/host/signer.ts'
import { shippedProfiles } from '../../electron/shipped-profiles.ts'
import { readFileHead } from '../../electron/store/file-head.ts'
import { factStoreOf, type OpenStore } from '../../electron/store/fact-store.ts'
import { openDatabase, type OpenDatabase } from '../../electron/store/open.ts'
import { Seeded } from './seeded.ts'

/** A folder of its own for a test; its caller removes it. */
export const tempFolder = (): string => mkdtempSync(join(tmpdir(), 'plantao-'))

/** A clock that stands until somebody moves it. */
export interface SetClock extends Clock {
  at: Instant
}

export interface OpenedStore {
  readonly folder: DataFolder
  readonly database: OpenDatabase
  readonly store: OpenStore
  readonly ports: Ports & { readonly store: OpenStore }
  readonly clock: SetClock
  /** Who founded the workspace, on this device. */
  readonly actor: Actor
  readonly profiles: readonly Profile[]
  /** Streams that were told to have changed, a list for each time. */
  readonly told: (readonly StreamName[])[]
  close(): void
}

export interface Opening {
  readonly root?: string
  readonly orderer?: 'self' | 'hub'
  readonly seed?: number
  /** Which of the shipped profiles to publish; fewer make a smaller log. */
  readonly profiles?: readonly string[]
}

/** A real store in a folder, founded, with the clock and the random numbers of a test. */
export function openStore({
  root = tempFolder(),
  orderer = 'self',
  seed = 1,
  profiles,
}: Opening = {}): OpenedStore {
  const folder = dataFolder(root)
  const database = openDatabase(folder.database, readFileHead(headOf(folder.database)))
  if (!database.ok) throw new Error(database.refusal.kind)
  const told: (readonly StreamName[])[] = []
  const clock: SetClock = {
    at: instant(Date.UTC(2026, 2, 2, 12)),
    now: () => clock.at,
  }
  const store = factStoreOf(database.value, {
    digest: nodeDigest,
    clock,
    orderer,
    changed: (streams) => told.push(streams),
  })
  const random = randomOf(seed)
  const ports = { clock, random, digest: nodeDigest, signer: deviceSigner(fileKeyStore(folder.keys)), store }
  const published = shipped(profiles)
  const actor = found(ports, published)
  told.length = 0
  const close = (): void => store.close()
  return { folder, database: database.value, store, ports, clock, actor, profiles: published, told, close }
}

export function removeFolder(root: string): void {
  rmSync(root, { recursive: true, force: true })
}

function shipped(names: readonly string[] = ['xtech', 'weconnect']): readonly Profile[] {
  const all = shippedProfiles()
  if (!all.ok) throw new Error(all.refusal.kind)
  return all.value.filter(({ id }) => names.includes(id))
}

function found(ports: Ports & { readonly store: OpenStore }, profiles: readonly Profile[]): Actor {
  const { device } = ports.signer
  const known = ports.store.db.get<{ agent: string }>`SELECT agent FROM device WHERE id = ${device}`
  const agent =
    known?.agent ?? foundWorkspace(ports, { agentName: 'Bia', deviceCode: 'A', workspaceName: '' })
  const actor = { agent, device } as Actor
  for (const profile of profiles) publishProfile(ports, profile, actor)
  return actor
}

/** Other numbers than those of a history under the same seed: what is random must not turn up in what is written. */
function randomOf(seed: number): Random {
  const seeded = new Seeded(~seed)
  return { bytes: (count) => seeded.bytes(count) }
}
