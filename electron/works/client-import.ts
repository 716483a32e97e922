import type { ProfileId } from '../../src/domain/value/id.ts'
import type { Result } from '../../src/domain/value/result.ts'
import type { ImportPreview } from '../../src/contract/views/client.ts'
import type { ClientImport, WorkInput } from '../../src/contract/works.ts'
import { actorOf } from '../calls/me.ts'
import type { Console } from '../console.ts'
import { type ClientFile, importClients, previewClients } from '../import/client-file.ts'
import type { Watch } from '../ipc/work.ts'

/** A table that the window brought, and by whom it is watched. */
interface Wish {
  readonly input: WorkInput<'client.import'>
  readonly watch: Watch
}

/** What its import would do. Refusals: those of `previewClients`. */
export const clientPreview = (console: Console, { input, watch }: Wish): Promise<Result<ImportPreview>> =>
  previewClients(console.ports, fileOf(console, input), watch)

/** The table ▸ clients. Refusals: those of `importClients`. */
export const clientImport = (console: Console, { input, watch }: Wish): Promise<Result<ClientImport>> =>
  importClients(console.ports, fileOf(console, input), watch)

const fileOf = (console: Console, { profile, text }: Wish['input']): ClientFile => ({
  file: text,
  profile: profile as ProfileId,
  actor: actorOf(console),
})
