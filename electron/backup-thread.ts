import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BackupWord } from './backup-worker.ts'
import type { CopyOrder } from './backup/copy-database.ts'
import type { CopyChecked, Watching } from './backup/make-backup.ts'
import type { ForgetOrder } from './backup/redact-copies.ts'
import type { Verdict } from './backup/verify-backup.ts'

/** Copies and checks in a thread of its own. What the thread throws is thrown here. */
export const copyInThread: CopyChecked = (copy, watch) => inThread({ copy }, watch)

/** As `forgetInCopies`, in a thread of its own. */
export async function forgetInThread(forget: ForgetOrder): Promise<void> {
  await inThread({ forget }, { signal: new AbortController().signal, onProgress: () => undefined })
}

/** Beside this file where it runs from its source; beside the program, or above its parts, where it was built. */
const ENTRY = ['backup-worker.ts', 'backup-worker.js', join('..', 'backup-worker.js')]
  .map((name) => join(import.meta.dirname, name))
  .find((path) => existsSync(path))

type Work = { readonly copy: CopyOrder } | { readonly forget: ForgetOrder }

const inThread = (work: Work, { signal, onProgress }: Watching): Promise<Verdict | null> =>
  new Promise((done, failed) => {
    if (ENTRY === undefined) throw new Error('the thread of the backups is missing beside the program')
    const stopped = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(ENTRY, { workerData: { ...work, stopped } })
    const stop = (): void => void Atomics.store(stopped, 0, 1)
    let verdict: Verdict | null = null
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    worker.on('message', (word: BackupWord) => {
      if ('percent' in word) onProgress(word.percent)
      else verdict = word.verdict
    })
    worker.on('error', failed)
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop)
      done(verdict)
    })
    // A console that ends does not wait for it.
    worker.unref()
  })
