import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { lookOf } from '../src/contract/views/settings.ts'
import type { Refusal } from '../src/domain/value/refusal.ts'
import type { EventId } from '../src/domain/value/id.ts'
import { handlersOf } from './calls/all.ts'
import { type Arguments, numberOf, readArguments, textOf } from './cli/arguments.ts'
import { askOwner } from './cli/ask-owner.ts'
import { say, sayFailure, sayFault, sayNo } from './cli/say.ts'
import { doorOf } from './door.ts'
import { servedFile } from './files/served-file.ts'
import { appRoot } from './host/app-root.ts'
import { openBrowser } from './host/browser.ts'
import { diskEncryption } from './host/disk-encryption.ts'
import { makeFilesPrivate, usualFolder } from './host/data-folder.ts'
import { ownerOf } from './host/folder-lock.ts'
import { logFault } from './host/log-fault.ts'
import { type EntryCodes, entryAddress, entryCodes, secret } from './ipc/entry.ts'
import { loopbackServer } from './ipc/loopback.ts'
import { MAIL_POLICY } from './ipc/policy.ts'
import { coalesced } from './ipc/publish.ts'
import type { Served } from './ipc/reply.ts'
import { answerCall } from './ipc/router.ts'
import { keepScrubbing } from './keep-scrubbing.ts'
import { type OpenWorkspace, openWorkspace, systemUser } from './open-workspace.ts'
import { keepSearchable } from './keep-searchable.ts'
import { readMailFile, readMailHtml } from './queries/mail-content.ts'
import { addSamples } from './samples/add-samples.ts'
import { readSettings } from './local/settings.ts'
import { windowFiles } from './window-files.ts'
import { worksOf } from './works/all.ts'

/** The console without Electron: the same store, use cases and window, served on loopback to a browser. */
const OPTIONS = {
  headless: { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  agent: { type: 'string' },
  samples: { type: 'boolean', default: false },
} as const

async function start(given: readonly string[]): Promise<number> {
  const args = readArguments(given, OPTIONS)
  if (!args.ok) return sayNo(args.refusal)
  const [path] = args.value.paths
  if (path !== undefined) return sayNo({ kind: 'inputInvalid', path, detail: 'notListed' })
  const port = numberOf(args.value, 'port', { usual: 0, least: 0, most: 65_535 })
  if (!port.ok) return sayNo(port.refusal)
  const folder = textOf(args.value, 'data') ?? usualFolder(process.platform, process.env)
  const founder = textOf(args.value, 'agent') ?? (args.value.values['samples'] ? systemUser() : null)
  const opened = openWorkspace(folder, founder)
  if (opened.ok) return await run(opened.value, args.value, port.value)
  return opened.refusal.kind === 'folderInUse'
    ? await enterOpen(folder, args.value, opened.refusal)
    : sayNo(opened.refusal)
}

async function run(workspace: OpenWorkspace, args: Arguments, port: number): Promise<number> {
  const { console, folder, lock } = workspace
  void diskEncryption(folder.root).then((state) => console.noteDisk(state))
  if (args.values['samples'] && console.ports.store.nextNumber('A') === 1) addSamples(console)
  const [token, entry] = [secret(), entryCodes()]
  const server = serve(workspace, token, entry)
  const failure = await listening(server, port)
  if (failure !== null) {
    workspace.close()
    process.stderr.write(`${say('cli.portUnusable', { port, code: failure })}\n`)
    return 1
  }
  const address = server.address() as AddressInfo
  lock.announce({ port: address.port, token })
  show(entryAddress(address.port, entry), args)
  const stopScrubbing = keepScrubbing(console, (findings) => {
    for (const { event, stream, what } of findings) logDamage(`${what} of event ${event} in ${stream}`)
    console.noteDamage()
  })
  const stopIndexing = keepSearchable(console, (fault) => logFault(randomUUID(), 'search', fault))
  endOn(['SIGINT', 'SIGTERM'], server, () => {
    stopScrubbing()
    stopIndexing()
    workspace.close()
  })
  return 0
}

/** Listens; answers the system's word for why it cannot, or null. */
const listening = (server: Server, port: number): Promise<string | null> =>
  new Promise((done) => {
    server.once('error', (fault: NodeJS.ErrnoException) => done(fault.code ?? fault.name))
    server.listen(port, '127.0.0.1', () => done(null))
  })

/** The folder's console runs already: it gives a fresh address for one more browser, and this process ends. */
async function enterOpen(folder: string, args: Arguments, inUse: Refusal): Promise<number> {
  const owner = ownerOf(folder)
  if (!owner) return sayNo(inUse)
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  const answer = await askOwner(owner, 'entry', { input: {}, watch })
  if (!answer.ok) return sayFailure(answer)
  process.stderr.write(`${say('cli.alreadyOpen')}\n`)
  show((answer.value as { readonly address: string }).address, args)
  return 0
}

function show(address: string, { values }: Arguments): void {
  process.stdout.write(`${address}\n`)
  if (!values['no-open']) openBrowser(address)
}

function serve({ console }: OpenWorkspace, token: string, entry: EntryCodes): Server {
  const { uploads } = console.host
  const handlers = handlersOf(console)
  const { db } = console.ports.store
  const { digest } = console.ports
  return loopbackServer({
    token,
    entry,
    notEntered: say('cli.notEntered'),
    log: logFault,
    answer: (call, input) => answerCall(handlers, logFault, call, input),
    onChanged: (listener) => console.onChanged(coalesced(listener, PUBLISH_AFTER)),
    file: windowFiles(join(appRoot(), 'out', 'renderer'), () => lookOf(readSettings(console.host.local))),
    message: (event) => servedMail(readMailHtml(db, digest, event as EventId)),
    attachment: (event, index, use) => {
      const file = readMailFile(db, digest, event as EventId, index)
      return file && servedFile(file, use, index)
    },
    upload: (stream) => uploads.take(stream),
    work: worksOf(console, uploads),
    door: doorOf(console),
  })
}

const PUBLISH_AFTER = 12

const servedMail = (html: string | null): Served | null =>
  html === null
    ? null
    : {
        body: html,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': MAIL_POLICY },
      }

const logDamage = (what: string): void =>
  void process.stderr.write(`${new Date().toISOString()} damage: ${what}\n`)

function endOn(signals: readonly NodeJS.Signals[], server: Server, close: () => void): void {
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    server.close(() => {
      close()
      process.exit(0)
    })
    server.closeAllConnections()
  }
  for (const signal of signals) process.on(signal, end)
}

makeFilesPrivate()
process.exitCode = await start(process.argv.slice(2)).catch((fault: unknown) => sayFault('start', fault))
