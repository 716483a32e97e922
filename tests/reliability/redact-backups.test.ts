import { copyFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { listBackups } from '../../electron/backup/backup-files.ts'
import { carryOutRestore, orderRestore } from '../../electron/backup/restore.ts'
import { asideFolder, makeAsideFolder } from '../../electron/backup/set-aside.ts'
import { actorOf, me } from '../../electron/calls/me.ts'
import type { Console } from '../../electron/console.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { importMail } from '../../electron/import/import-mail.ts'
import { keepBackups } from '../../electron/keep-backups.ts'
import { keepSearchable } from '../../electron/keep-searchable.ts'
import { openWorkspace } from '../../electron/open-workspace.ts'
import { readTicketView } from '../../electron/queries/ticket-detail.ts'
import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import { actOnAccount } from '../../src/application/client/act-on-account.ts'
import { messageEventId, openingEventId, spaceOfProfile } from '../../src/application/natural-id.ts'
import { messageKey } from '../../src/domain/ticket/message.ts'
import type { ProfileId } from '../../src/domain/value/id.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { NEW_CLIENT } from '../electron/client-desk.ts'
import { temporaryFolder } from '../electron/workspace.ts'
import { valueOf } from '../profiles/loaded.ts'
import { CANARIES, canaryMail, MESSAGE_ID } from './canary.ts'
import { scrubbed } from './checked.ts'
import { HOW } from './copies.ts'
import { report } from './figures.ts'
import { scan } from './scan.ts'

const XTECH = 'xtech' as ProfileId
const CLIENT = { client: 'cliente-kq7zt3vxw9' }
const WORDS = { ...CANARIES, ...CLIENT }
/** An hour is not waited for here. */
const RHYTHM = { between: 3_600_000, look: 50, afterChange: 10, atFirst: 0 }

test('R-REDACT: after a redaction a fresh backup stands in the place of those that hold the words, of which none is left', async () => {
  const { root, console, redact } = await desk()
  await backUp(console)
  await backUp(console)
  const planted = scan(join(root, 'backups'), WORDS)
  expect(new Set(planted.map(({ word }) => word))).toEqual(new Set(Object.keys(WORDS)))
  redact()
  const stop = keep(console)
  await vi.waitFor(() => expect(scan(root, WORDS)).toEqual([]), LONG)
  const kept = listBackups(root)
  expect(kept).toHaveLength(1)
  expect(kept[0]?.contents.redactions).toBeGreaterThan(0)
  stop()
  report('R-REDACT backups', { planted: planted.length, hits: scan(root, WORDS).length, kept: kept.length })
})

test('R-REDACT control: while nobody keeps the backups, the scan finds each word in those that are there', async () => {
  const { root, console, redact } = await desk()
  await backUp(console)
  redact()
  const hits = scan(join(root, 'backups'), WORDS)
  expect(new Set(hits.map(({ word }) => word))).toEqual(new Set(Object.keys(WORDS)))
})

test('R-REDACT: a console that died between a redaction and its backup makes good for it at the next start', async () => {
  const first = await desk()
  const { root } = first
  await backUp(first.console)
  first.redact()
  first.close()
  const again = valueOf(openWorkspace(root))
  const stop = keep(again.console)
  await vi.waitFor(() => expect(scan(root, WORDS)).toEqual([]), LONG)
  expect(listBackups(root)).toHaveLength(1)
  stop()
  again.close()
})

test('R-REDACT: where no fresh backup can be made the words leave the older ones, which stay whole', async () => {
  const { root, console, redact } = await desk()
  const { name } = await backUp(console)
  redact()
  const { db } = console.ports.store
  db.run`UPDATE body SET text = replace(text, 'a', 'b') WHERE event = (SELECT max(event) FROM body)`
  const stop = keep(console)
  await vi.waitFor(() => expect(scan(root, WORDS)).toEqual([]), LONG)
  expect(console.host.backups.last?.failure).toMatchObject({ refusal: { kind: 'backupBroken' } })
  expect(listBackups(root).map((backup) => backup.name)).toEqual([name])
  stop()
})

test('R-REDACT: the words leave what was set aside, and what cannot be opened there goes', async () => {
  const { root, console, redact } = await desk()
  const { path } = await backUp(console)
  const [aside, broken] = [1, 2].map((at) => makeAsideFolder(root, { at: instant(at), by: 'restore' }))
  renameSync(path, join(aside!, 'plantao.db'))
  writeFileSync(join(broken!, 'plantao.db'), Object.values(WORDS).join(' '))
  redact()
  expect(scan(asideFolder(root), WORDS)).not.toEqual([])
  const stop = keep(console)
  await vi.waitFor(() => expect(scan(root, WORDS)).toEqual([]), LONG)
  expect(console.host.backups.aside().map(({ contents }) => contents?.redactions)).toEqual([
    console.ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM redaction`?.n,
  ])
  stop()
})

test('R-REDACT: what was removed since does not come back with a restored backup, which tells who removed it and when', async () => {
  const first = await desk()
  const { root } = first
  const { name } = await backUp(first.console)
  first.redact()
  const told = redactionsTold(first.console)
  first.close()
  valueOf(orderRestore(root, name, instant(0)))
  const again = valueOf(openWorkspace(root))
  const { console } = again
  expect(console.host.backups.restored).toMatchObject({ refusal: null })
  expect(redactionsTold(console)).toEqual(told)
  expect(scrubbed(console.ports.store.db)).toEqual([])
  expect(await first.importInto(console)).toMatchObject({ opened: 0, appended: 0 })
  const stop = keep(console)
  await vi.waitFor(() => expect(scan(root, WORDS)).toEqual([]), LONG)
  stop()
  const ticket = console.ports.store.ticketOfEvent(first.message)!
  const view = readTicketView(console.ports.store.db, {
    ticket,
    now: instant(Date.now()),
    digest: nodeDigest,
    profileOf: (version) => console.ports.store.profileOf(version),
  })
  expect(view?.timeline.find(({ id }) => id === first.message)?.removed?.author?.name).toBe('Ana')
  again.close()
})

test('R-REDACT: a backup that takes the place of the database loses the removed words before anybody opens it', async () => {
  const { root, console, redact, close } = await desk()
  const { name } = await backUp(console)
  redact()
  close()
  valueOf(orderRestore(root, name, instant(0)))
  const database = join(root, 'plantao.db')
  const how = { ...HOW, now: instant(Date.now()) }
  expect(carryOutRestore({ root, database }, how)).toMatchObject({ told: { refusal: null } })
  const alone = temporaryFolder()
  copyFileSync(database, join(alone, 'plantao.db'))
  expect(scan(alone, WORDS)).toEqual([])
})

const LONG = { timeout: 30_000, interval: 100 }

/** A console with a mail and a client that stand nowhere else; closed with the test. */
async function desk() {
  const root = temporaryFolder()
  const opened = valueOf(openWorkspace(root, 'Ana'))
  const { console } = opened
  const { ports } = console
  const mail = join(temporaryFolder(), 'mail.eml')
  writeFileSync(mail, canaryMail())
  const importInto = (into: Console) =>
    importMail(into.ports, {
      files: [mail],
      profile: XTECH,
      deviceCode: me(into).deviceCode,
      authServers: [],
      signal: new AbortController().signal,
      onProgress: () => {},
    })
  await importInto(console)
  const actor = actorOf(console)
  const terms = { ...NEW_CLIENT, name: CLIENT.client }
  const { account } = valueOf(
    actOnAccount(ports, { act: { kind: 'create', profile: 'weconnect', terms }, actor }),
  )
  const [space, key] = [spaceOfProfile(ports.digest, XTECH), messageKey(MESSAGE_ID)]
  const message = messageEventId(ports.digest, space, key)
  const events = [message, openingEventId(ports.digest, space, key)]
  const redact = (): void => {
    const ticket = ports.store.ticketOfEvent(message)!
    valueOf(actOnTicket(ports, { ticket, act: { kind: 'redact', events, basis: 'titular' }, actor }))
    valueOf(actOnAccount(ports, { act: { kind: 'redact', account, contact: null, basis: 'titular' }, actor }))
  }
  let open = true
  const close = (): void => {
    if (open) opened.close()
    open = false
  }
  return { root, console, message, redact, importInto, close }
}

const backUp = async ({ host }: Console) =>
  valueOf(await host.backups.make({ signal: new AbortController().signal, onProgress: () => {} }))

/** As the console keeps them; the search's own debts too, since its pages hold words. */
function keep(console: Console): () => void {
  const fail = (cause: unknown): void => expect.fail(String(cause))
  const [stopBackups, stopSearch] = [keepBackups(console, fail, RHYTHM), keepSearchable(console, fail)]
  return () => {
    stopBackups()
    stopSearch()
  }
}

/** Who removed what, and when, as the log tells it. */
const redactionsTold = ({ ports }: Console) =>
  ports.store.db.all<{ at: number; actor: string; payload: string }>`
    SELECT text ->> '$.at' AS at, text ->> '$.actor' AS actor, text ->> '$.payload' AS payload
    FROM event WHERE text ->> '$.kind' = 'redacted' ORDER BY row`
