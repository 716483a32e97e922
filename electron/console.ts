import type { Clock, Ports, Random, Signer } from '../src/application/ports.ts'
import type { Digest } from '../src/domain/sync/digest.ts'
import type { DiskRoom } from '../src/contract/views/workspace.ts'
import type { DiskEncryption } from '../src/contract/views/start.ts'
import type { Topic } from '../src/contract/ipc.ts'
import { accountOfStream, type StreamName, ticketOfStream } from '../src/domain/sync/envelope.ts'
import type { Backups } from './backup/backups.ts'
import type { Uploads } from './host/uploads.ts'
import { keepRepairOrder } from './recover/repair-order.ts'
import { factStoreOf, type OpenStore } from './store/fact-store.ts'
import type { OpenDatabase } from './store/open.ts'
import type { LocalStore } from './store/local.ts'

/** What a host gives: its clock, keys and open files. Both composition roots build these; nothing else differs. */
export interface Host {
  readonly clock: Clock
  readonly random: Random
  readonly digest: Digest
  readonly signer: Signer
  readonly database: OpenDatabase
  readonly local: LocalStore
  readonly uploads: Uploads
  readonly keysGuarded: boolean
  /** Where everything is kept, to be told. */
  readonly folder: string
  readonly backups: Backups
  /** Ends this console and opens it anew, once what is being answered has been answered. */
  restart(): void
}

/** The running console, without a window. */
export interface Console {
  readonly ports: Ports & { readonly store: OpenStore }
  readonly host: Host
  /** Calls back with the topics that changed after each commit; answers how to stop it. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void
  /** Tells of what changed without being a fact: settings, which are local. */
  readonly tell: (topics: readonly Topic[]) => void
  /** Takes down that the log is damaged and could not be healed in its place: the next start makes it whole. */
  noteDamage(): void
  readonly damaged: boolean
  /** Takes down whether the disk is encrypted, which the system takes its time to say. */
  noteDisk(state: DiskEncryption): void
  readonly disk: DiskEncryption
  /** Takes down how much room the disk has left, and tells where that changed. */
  noteRoom(room: DiskRoom): void
  readonly room: DiskRoom
  close(): void
}

/** Builds the console from its ports. */
export function openConsole(host: Host): Console {
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  const tell = (topics: readonly Topic[]): void => {
    for (const listener of listeners) listener(topics)
  }
  let damaged = false
  let disk: DiskEncryption = 'checking'
  let room: DiskRoom = 'enough'
  const { clock, random, digest, signer } = host
  const store = factStoreOf(host.database, {
    digest,
    clock,
    orderer: 'self',
    changed: (streams) => tell(topicsOf(streams)),
  })
  return {
    ports: { clock, random, digest, signer, store },
    host,
    tell,
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    noteDamage: () => {
      if (damaged) return
      damaged = true
      keepRepairOrder(host.folder, { step: 'asked' })
      tell(['workspace'])
    },
    get damaged() {
      return damaged
    },
    noteDisk: (state) => {
      disk = state
      tell(['workspace'])
    },
    get disk() {
      return disk
    },
    noteRoom: (now) => {
      if (room === now) return
      room = now
      tell(['workspace'])
    },
    get room() {
      return room
    },
    close: () => {
      host.backups.close()
      store.close()
      host.local.close()
    },
  }
}

function topicsOf(streams: readonly StreamName[]): readonly Topic[] {
  const tickets = streams.flatMap((stream) => ticketOfStream(stream) ?? [])
  const own: Topic[] = tickets.map((ticket) => `ticket:${ticket}` as const)
  const clients = streams.some((stream) => accountOfStream(stream) !== null)
  // A client's name stands in the rows of the queue.
  if (clients) return ['workspace', 'clients', 'queue', ...own]
  return tickets.length > 0 ? ['workspace', 'queue', ...own] : ['workspace']
}
