import type { Answer } from '../../src/contract/ipc.ts'
import { isWork, parseWork } from '../../src/contract/works.ts'
import { refuse } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { Watch } from '../ipc/work.ts'
import { workUntilFull } from '../refuse-when-full.ts'
import { backupMaking } from './backup-making.ts'
import { clientImport, clientPreview } from './client-import.ts'
import { mailImport } from './mail-import.ts'

export type Works = (name: string, input: unknown, watch: Watch) => Promise<Answer<unknown>>

/** The works of this console by their names; what the contract does not list is refused. */
export const worksOf =
  (console: Console): Works =>
  (name, given, watch) =>
    workUntilFull(console, watch, (following) => run(console, name, { given, watch: following }))

async function run(
  console: Console,
  name: string,
  { given, watch }: { readonly given: unknown; readonly watch: Watch },
): Promise<Answer<unknown>> {
  if (!isWork(name)) return refuse({ kind: 'inputInvalid', path: '$', detail: 'notListed' })
  switch (name) {
    case 'mail.import': {
      const input = parseWork(name, given)
      return input.ok ? await mailImport(console, { input: input.value, watch }) : input
    }
    case 'client.preview': {
      const input = parseWork(name, given)
      return input.ok ? await clientPreview(console, { input: input.value, watch }) : input
    }
    case 'client.import': {
      const input = parseWork(name, given)
      return input.ok ? await clientImport(console, { input: input.value, watch }) : input
    }
    case 'backup.make': {
      const input = parseWork(name, given)
      return input.ok ? await backupMaking(console, watch) : input
    }
  }
}
