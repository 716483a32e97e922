import { readFile, stat } from 'node:fs/promises'
import {
  importAccounts,
  type ImportSteps,
  type ImportWish,
  previewImport,
} from '../../src/application/client-import/import-accounts.ts'
import type { Ports } from '../../src/application/ports.ts'
import type { ImportPreview } from '../../src/contract/views/client.ts'
import type { ClientImport } from '../../src/contract/works.ts'
import type { Actor } from '../../src/domain/access/actor.ts'
import type { ProfileId } from '../../src/domain/value/id.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import { readClientTable } from '../../src/intake/client-table.ts'
import { TABLE_LIMIT } from '../../src/intake/csv.ts'

/** A table of clients, whose team's they are, and who brings them. */
export interface ClientFile {
  readonly file: Uint8Array | string
  readonly profile: ProfileId
  readonly actor: Actor
}

/** How an import is watched and stopped; `onProgress` counts lines. */
export interface ClientWatch {
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

/** What an import would do. Refusals: those of `importClients`, and `cancelled`. */
export async function previewClients(
  ports: Ports,
  file: ClientFile,
  watch: ClientWatch,
): Promise<Result<ImportPreview>> {
  const told = await inTurns(
    read(file, (wish) => previewImport(ports, wish)),
    watch,
  )
  return watch.signal.aborted ? refuse({ kind: 'cancelled' }) : told
}

/** The import; what was done before a stop stays. Refusals: those of `readClientTable` and `importAccounts`. */
export async function importClients(
  ports: Ports,
  file: ClientFile,
  watch: ClientWatch,
): Promise<Result<ClientImport>> {
  const done = await inTurns(
    read(file, (wish) => importAccounts(ports, wish)),
    watch,
  )
  return done.ok ? accept({ ...done.value, cancelled: watch.signal.aborted }) : done
}

/** Between two batches others have their turn, so that the window stays alive and a stop is heard. */
async function inTurns(
  work: ImportSteps,
  { signal, onProgress }: ClientWatch,
): Promise<Result<ImportPreview>> {
  let step = work.next()
  while (!step.done) {
    onProgress(step.value)
    await new Promise((resume) => void setImmediate(resume))
    step = work.next(signal.aborted)
  }
  return step.value
}

function* read({ file, ...wish }: ClientFile, work: (wish: ImportWish) => ImportSteps): ImportSteps {
  const table = readClientTable(file)
  return table.ok ? yield* work({ ...wish, table: table.value }) : table
}

/** Larger than any table within the limits. */
const LARGEST = 32 * 1024 * 1024

/** A file's bytes. Refusals: `fileUnreadable` with the system's own code, `tableTooLong`. */
export async function clientFile(path: string): Promise<Result<Uint8Array>> {
  try {
    if ((await stat(path)).size > LARGEST) return refuse({ kind: 'tableTooLong', limit: TABLE_LIMIT - 1 })
    return accept(await readFile(path))
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && typeof fault.code === 'string')) throw fault
    return refuse({ kind: 'fileUnreadable', detail: fault.code })
  }
}
