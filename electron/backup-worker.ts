import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { copyDatabase, type CopyOrder } from './backup/copy-database.ts'
import { forgetInCopies, type ForgetOrder } from './backup/redact-copies.ts'
import type { Verdict } from './backup/verify-backup.ts'
import { nodeDigest } from './host/digest.ts'
import { verifySignature } from './host/signer.ts'

/** What the thread is to do; `stopped` is no longer 0 once nobody wants it. */
type BackupJob = { readonly stopped: Int32Array } & (
  | { readonly copy: CopyOrder }
  | { readonly forget: ForgetOrder }
)

/** What it says: how far it is in whole percents, and at last what it found. */
export type BackupWord = { readonly percent: number } | { readonly verdict: Verdict | null }

/** Linux gives a thread its own turn; elsewhere this would slow the whole program. */
const BEHIND = 10
if (process.platform === 'linux') setPriority(BEHIND)

/** The thread in which copies are made, checked and mended, so that nobody at the window waits for it. */
const job = workerData as BackupJob
const say = (word: BackupWord): void => parentPort?.postMessage(word)

if ('copy' in job) {
  const how = { digest: nodeDigest, verify: verifySignature }
  const wanted = (): boolean => Atomics.load(job.stopped, 0) === 0
  const onProgress = (percent: number): void => say({ percent })
  say({ verdict: await copyDatabase(job.copy, how, { wanted, onProgress }) })
} else forgetInCopies(job.forget, nodeDigest)
