import { randomUUID } from 'node:crypto'
import { diskEncryption } from './host/disk-encryption.ts'
import { freeBytes } from './host/disk-full.ts'
import { healDamage } from './heal-damage.ts'
import { logFault, logNote } from './host/log-fault.ts'
import { keepAfterSleep } from './keep-after-sleep.ts'
import { keepRoom } from './keep-room.ts'
import { keepBackups } from './keep-backups.ts'
import { keepScrubbing } from './keep-scrubbing.ts'
import { keepSearchable } from './keep-searchable.ts'
import type { OpenWorkspace } from './open-workspace.ts'
import type { Power } from './ports/power.ts'
import { addSamples } from './samples/add-samples.ts'

/** Everything that goes on by itself while a console is open, on whichever host. Answers how to stop it. */
export function keepConsole(
  { console, folder }: OpenWorkspace,
  { samples, power }: { readonly samples: boolean; readonly power: Power },
): () => void {
  logNote('started')
  void diskEncryption(folder.root).then((state) => console.noteDisk(state))
  if (samples && console.ports.store.nextNumber('A') === 1) addSamples(console)
  const stopScrubbing = keepScrubbing(console, (findings) => void healDamage(console, findings))
  const stopIndexing = keepSearchable(console, (fault) => logFault(randomUUID(), 'search', fault))
  const stopWatchingRoom = keepRoom(console, () => freeBytes(folder.root))
  const stopBackups = keepBackups(console, (fault) => logFault(randomUUID(), 'backup', fault))
  const stopMindingSleep = keepAfterSleep(console, power)
  return () => {
    stopMindingSleep()
    stopBackups()
    stopWatchingRoom()
    stopScrubbing()
    stopIndexing()
    logNote('ended')
  }
}
