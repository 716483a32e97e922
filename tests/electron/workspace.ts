import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import { foundWorkspace } from '../../src/application/found-workspace.ts'
import type { Clock, Random } from '../../src/application/ports.ts'
import { publishProfile } from '../../src/application/publish-profile.ts'
import { runTicketCommand } from '../../src/application/run-ticket-command.ts'
import type { TicketAct } from '../../src/contract/calls/ticket-act.ts'
import type { Actor } from '../../src/domain/access/actor.ts'
import type { TicketCommand } from '../../src/domain/ticket/command.ts'
import type { AgentId, EventId, ProfileId, TicketId } from '../../src/domain/value/id.ts'
import { type Instant, instant } from '../../src/domain/value/instant.ts'
import type { Result } from '../../src/domain/value/result.ts'
import { backupsOf } from '../../electron/backup/backups.ts'
import { copyInThread, forgetInThread } from '../../electron/backup-thread.ts'
import { type Console, openConsole } from '../../electron/console.ts'
import { dataFolder, discardDatabase, headOf } from '../../electron/host/data-folder.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { fileKeyStore } from '../../electron/host/key-store.ts'
import { deviceSigner } from '../../electron/host/signer.ts'
import { uploadsIn } from '../../electron/host/uploads.ts'
import { readFileHead } from '../../electron/store/file-head.ts'
import { openLocalStore } from '../../electron/store/local.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { seeded } from '../domain/seeded.ts'
import { loaded, PROFILES, valueOf } from '../profiles/loaded.ts'

/** A folder of this test alone, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plantao-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A clock that stands until it is set. */
export interface SetClock extends Clock {
  set(now: Instant): void
}

export function clockAt(now: Instant): SetClock {
  let time = now
  return { now: () => time, set: (next) => (time = next) }
}

export const seededBytes = (seed: number): Random => {
  const next = seeded(seed)
  return { bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)) }
}

/** A founded workspace on real SQLite with the five profiles, under a clock and chance of the test's own. */
export interface Workspace {
  readonly folder: string
  readonly console: Console
  readonly ports: Console['ports']
  readonly clock: SetClock
  readonly agent: AgentId
  /** As the founder, who administers. */
  readonly me: Actor
  runs(ticket: TicketId, command: TicketCommand, asking?: Asking): Result<readonly EventId[]>
  acts(ticket: TicketId, act: TicketAct): Result<readonly EventId[]>
}

interface Asking {
  readonly actor?: Actor
  readonly profile?: ProfileId
}

export const NOW = instant(Date.parse('2026-11-23T09:00-03:00'))

export function workspace(seed = 1, now: Instant = NOW): Workspace {
  const folder = temporaryFolder()
  const files = dataFolder(folder)
  const clock = clockAt(now)
  const keys = fileKeyStore(files.keys)
  const console = openConsole({
    clock,
    random: seededBytes(seed),
    digest: nodeDigest,
    signer: deviceSigner(keys),
    database: valueOf(openDatabase(files.database, readFileHead(headOf(files.database)))),
    local: openLocalStore(files.local, discardDatabase),
    uploads: uploadsIn(files.incoming),
    keysGuarded: keys.guarded,
    folder,
    backups: backupsOf({
      root: folder,
      database: files.database,
      clock,
      copy: copyInThread,
      forget: forgetInThread,
      restored: null,
      log: (id, fault) => expect.fail(`${id} ${String(fault)}`),
    }),
    restart: () => undefined,
  })
  onTestFinished(() => console.close())
  const { ports } = console
  const agent = foundWorkspace(ports, { agentName: 'Ana', deviceCode: 'A', workspaceName: '' })
  const me: Actor = { agent, device: ports.signer.device }
  for (const name of PROFILES) publishProfile(ports, loaded(name), me)
  return {
    folder,
    console,
    ports,
    clock,
    agent,
    me,
    runs: (ticket, command, { actor = me, profile } = {}) =>
      runTicketCommand(ports, { ticket, command, actor, ...(profile ? { profile } : {}) }),
    acts: (ticket, act) => actOnTicket(ports, { ticket, act, actor: me }),
  }
}
