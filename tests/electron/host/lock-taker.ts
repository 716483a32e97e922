import { readSync, writeSync } from 'node:fs'
import { lockFolder } from '../../../electron/host/folder-lock.ts'

const [IN, OUT] = [0, 1]

/** `lock-taker.ts FOLDER INSTANT`: takes the folder at that instant, says with `Y` or `N` whether it could, and stays. */
if (import.meta.main) {
  const [, , folder = '', instant = '0'] = process.argv
  while (Date.now() < Number(instant)) continue
  const lock = lockFolder(folder, '2026-03-02T12:00:00.000Z')
  writeSync(OUT, lock.ok ? 'Y' : `N${lock.refusal.kind === 'folderInUse' ? lock.refusal.pid : ''}`)
  readSync(IN, new Uint8Array(1))
}

export const LOCK_TAKER = import.meta.filename
