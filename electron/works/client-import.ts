import type { ProfileId } from '../../src/domain/value/id.ts'
import type { Result } from '../../src/domain/value/result.ts'
import type { ClientImport, WorkInput } from '../../src/contract/works.ts'
import { actorOf } from '../calls/me.ts'
import type { Console } from '../console.ts'
import { importClients } from '../import/client-file.ts'
import type { Watch } from '../ipc/work.ts'

/** A table that the window brought ▸ clients. Refusals: those of `importClients`. */
export const clientImport = (
  console: Console,
  { input: { profile, text }, watch }: { readonly input: WorkInput<'client.import'>; readonly watch: Watch },
): Promise<Result<ClientImport>> =>
  importClients(console.ports, { file: text, profile: profile as ProfileId, actor: actorOf(console) }, watch)
