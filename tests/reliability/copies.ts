import Database from 'better-sqlite3'
import { join } from 'node:path'
import { type CopyChecked, type Kept, makeBackup } from '../../electron/backup/make-backup.ts'
import { copyInThread } from '../../electron/backup-thread.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { verifySignature } from '../../electron/host/signer.ts'
import { handleOf } from '../../electron/store/sql.ts'
import { viewsOf } from '../electron/store/rebuilt.ts'
import { valueOf } from '../profiles/loaded.ts'
import { contentOf } from './look.ts'
import type { OpenedStore } from './opened.ts'

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

export const asidePath = (root: string, name: string): string => join(root, 'set-aside', name, 'plantao.db')
