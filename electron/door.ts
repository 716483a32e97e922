import { type DoorInput, parseDoorInput } from '../src/contract/door.ts'
import type { Answer } from '../src/contract/ipc.ts'
import type { AgentId, ProfileId } from '../src/domain/value/id.ts'
import { instant } from '../src/domain/value/instant.ts'
import { accept, refuse } from '../src/domain/value/result.ts'
import { actorOf, me } from './calls/me.ts'
import type { Console } from './console.ts'
import { clientFile, importClients, previewClients } from './import/client-file.ts'
import { importMail, type ImportSummary } from './import/import-mail.ts'
import type { Watch } from './ipc/work.ts'
import { workUntilFull } from './refuse-when-full.ts'
import { seeding } from './samples/seed-tickets.ts'

export type Door = (command: string, input: unknown, watch: Watch) => Promise<Answer<unknown>>

/**
 * The door of the command line: the same use cases as the window's, for works that take long. Between two batches
 * the console has its turn, so that the window stays alive and who hangs up is heard.
 */
export function doorOf(console: Console): Door {
  return async (command, given, watch) => {
    const parsed = parseDoorInput(command, given)
    return parsed.ok
      ? await workUntilFull(console, watch, (following) => run(console, parsed.value, following))
      : parsed
  }
}

async function run(console: Console, input: DoorInput, watch: Watch): Promise<Answer<unknown>> {
  switch (input.command) {
    case 'seed':
      return await seed(console, input, watch)
    case 'import':
      return await importMails(console, input, watch)
    case 'previewAccounts':
    case 'importAccounts':
      return await accounts(console, input, watch)
  }
}

type Input<C extends DoorInput['command']> = Extract<DoorInput, { command: C }>

const turn = (): Promise<void> => new Promise((resume) => void setImmediate(resume))

async function seed(
  console: Console,
  input: Input<'seed'>,
  { signal, onProgress }: Watch,
): Promise<Answer<unknown>> {
  const wish = {
    tickets: input.tickets,
    seed: input.seed,
    now: instant(input.now),
    agent: me(console).id as AgentId,
  }
  let opened = 0
  for (const done of seeding(console.ports, wish)) {
    onProgress((opened = done))
    await turn()
    if (signal.aborted) break
  }
  return accept({ opened, cancelled: signal.aborted })
}

async function importMails(
  console: Console,
  input: Input<'import'>,
  { signal, onProgress }: Watch,
): Promise<Answer<unknown>> {
  const profile = input.profile as ProfileId | null
  if (profile && !console.ports.store.currentProfile(profile))
    return refuse({ kind: 'profileNotFound', profile })
  const summary = await importMail(console.ports, {
    files: input.paths,
    profile,
    deviceCode: me(console).deviceCode,
    authServers: input.authServers,
    signal,
    onProgress: (so) => onProgress(handled(so)),
  })
  return accept({ ...summary, cancelled: signal.aborted })
}

async function accounts(
  console: Console,
  { command, path, profile }: Input<'previewAccounts' | 'importAccounts'>,
  watch: Watch,
): Promise<Answer<unknown>> {
  const file = await clientFile(path)
  if (!file.ok) return file
  const wish = { file: file.value, profile: profile as ProfileId, actor: actorOf(console) }
  if (command === 'previewAccounts') return await previewClients(console.ports, wish, watch)
  return await importClients(console.ports, wish, watch)
}

const handled = ({ opened, appended, known, refused }: ImportSummary): number =>
  opened + appended + known + refused.length
