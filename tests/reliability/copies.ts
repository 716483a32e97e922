import Database from 'better-sqlite3'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type CopyChecked, type Kept, makeBackup } from '../../electron/backup/make-backup.ts'
import { copyInThread } from '../../electron/backup-thread.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { verifySignature } from '../../electron/host/signer.ts'
import { handleOf } from '../../electron/store/sql.ts'
import { viewsOf } from '../electron/store/rebuilt.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { valueOf } from '../profiles/loaded.ts'
import { contentOf } from './look.ts'
import { nextStep } from './history.ts'
import { openStore, type OpenedStore, removeFolder } from './opened.ts'
import { Seeded } from './seeded.ts'

/** How every check here is made. */
export const HOW = { digest: nodeDigest, verify: verifySignature }

export const keptOf = ({ folder }: OpenedStore): Kept => ({ root: folder.root, database: folder.database })

/** A backup of a store that is open, by its own thread. */
export const backUp = async (opened: OpenedStore, copy: CopyChecked = copyInThread) =>
  await makeBackup(
    { ...keptOf(opened), clock: opened.clock, copy },
    { signal: new AbortController().signal, onProgress: () => {} },
  )

export const backedUp = async (opened: OpenedStore) => valueOf(await backUp(opened))

/** Everything that a closed database holds, log and views, as one text. */
export function dumped(path: string): string {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const db = handleOf(database)
    return JSON.stringify([[...contentOf(db)], viewsOf(db)])
  } finally {
    database.close()
  }
}

/** The same without the highest number of a ticket, which a restore keeps of what gave way. */
export const dumpedWithoutNumber = (path: string): string =>
  dumped(path).replaceAll(/\{"name":"code:A","value":\d+\}/g, '{}')

export const asidePath = (root: string, name: string): string => join(root, 'set-aside', name, 'plantao.db')

/** A store at which somebody worked, in a folder that goes with the test. */
export function worked(seed: number, steps: number): { opened: OpenedStore; work: (steps: number) => void } {
  const opened = openStore({ seed })
  onTestFinished(() => removeFolder(opened.folder.root))
  const desk = { ...opened, random: new Seeded(seed) }
  const work = (count: number): void => {
    for (let step = 0; step < count; step++) {
      opened.clock.at = instant(opened.clock.at + 60_000)
      nextStep(desk)
    }
  }
  work(steps)
  return { opened, work }
}
