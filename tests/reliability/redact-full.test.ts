import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backupName, listBackups, makeBackupsFolder } from '../../electron/backup/backup-files.ts'
import { standAlone } from '../../electron/backup/copy-database.ts'
import { forgetInCopies, owesRedactions, redactionsIn } from '../../electron/backup/redact-copies.ts'
import { listAside, makeAsideFolder } from '../../electron/backup/set-aside.ts'
import { isDiskFull } from '../../electron/host/disk-full.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { skipUnless } from '../support/skip.ts'
import { nextStep, redactSome } from './history.ts'
import { openStore, removeFolder } from './opened.ts'
import { Seeded } from './seeded.ts'
import { noSmallDisk, smallDisk } from './small-disk.ts'

const SMALL_DISK = noSmallDisk()
const AT = instant(1000)

test(
  'R-FULL: on a full disk no copy goes for a removed word: each stays until there is room to take the word out of it',
  skipUnless(SMALL_DISK === null, `${SMALL_DISK}`),
  async () => {
    const { root, redactions } = await owing()
    const order = { root, removed: redactions, backups: 'redact' } as const
    const filled = fill(root)
    forgetInCopies(order, nodeDigest)
    expect([listBackups(root).length, listAside(root).length]).toEqual([1, 1])
    expect(owesRedactions(root, redactions.length)).toBe(true)
    for (const path of filled) rmSync(path)
    forgetInCopies(order, nodeDigest)
    expect([listBackups(root).length, listAside(root).length]).toEqual([1, 1])
    expect(owesRedactions(root, redactions.length)).toBe(false)
  },
)

/** A backup and a database that was set aside, on a small disk, both from before a redaction. */
async function owing() {
  const opened = openStore({ seed: 5 })
  const disk = smallDisk(8)
  if (!disk) throw new Error('no small disk')
  onTestFinished(() => {
    opened.close()
    removeFolder(opened.folder.root)
    disk.remove()
  })
  const random = new Seeded(5)
  const facts = Array.from({ length: 200 }, () => nextStep({ ...opened, random }).facts).flat()
  const path = join(makeBackupsFolder(disk.root), backupName(AT))
  await opened.database.backup(path)
  standAlone(path)
  copyFileSync(
    opened.folder.database,
    join(makeAsideFolder(disk.root, { at: AT, by: 'restore' }), 'plantao.db'),
  )
  const last = facts.at(-1)
  const ticket = last && opened.store.ticketOfEvent(last)
  if (!last || !ticket) throw new Error('nothing to remove')
  redactSome({ ...opened, random }, ticket, [last])
  return { root: disk.root, redactions: redactionsIn(opened.store.db) }
}

/** Takes the last free page; answers what did. */
function fill(root: string): readonly string[] {
  const paths: string[] = []
  for (;;) {
    const path = join(root, `filled-${paths.length}`)
    paths.push(path)
    try {
      writeFileSync(path, new Uint8Array(4096))
    } catch (cause) {
      if (isDiskFull(cause)) return paths
      throw cause
    }
  }
}
