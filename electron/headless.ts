import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Refusal } from '../src/domain/value/refusal.ts'
import { type Arguments, numberOf, readArguments, textOf } from './cli/arguments.ts'
import { askOwner } from './cli/ask-owner.ts'
import { say, sayFailure, sayFault, sayNo } from './cli/say.ts'
import { openBrowser } from './host/browser.ts'
import { endOnCrash } from './host/crash.ts'
import { makeFilesPrivate, usualFolder } from './host/data-folder.ts'
import { keepNumbersApart } from './host/engine.ts'
import { ownerOf } from './host/folder-lock.ts'
import { keepLog } from './host/log-fault.ts'
import { hostPaths } from './host/paths.ts'
import { hostPower } from './host/power.ts'
import { rotatingLog } from './host/rotating-log.ts'
import { type EntryCodes, entryAddress, entryCodes, secret } from './ipc/entry.ts'
import { loopbackServer } from './ipc/loopback.ts'
import { systemUser } from './open-workspace.ts'
import { type StandingConsole, standingConsole } from './standing-console.ts'

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
  keepLog(rotatingLog(hostPaths(folder).logs))
  const samples = args.value.values['samples'] === true
  const opened = standingConsole({ folder, founder, samples, power: hostPower() })
  if (opened.ok) return await run(opened.value, args.value, port.value)
  return opened.refusal.kind === 'folderInUse'
    ? await enterOpen(folder, args.value, opened.refusal)
    : sayNo(opened.refusal)
}

async function run(console: StandingConsole, args: Arguments, port: number): Promise<number> {
  endOnCrash(process, {
    tell: (id) => void process.stderr.write(`${say('desktop.crashed', { id })}\n`),
    end: () => {
      console.close()
      process.exit(1)
    },
  })
  const [token, entry] = [secret(), entryCodes()]
  const server = serve(console, token, entry)
  const failure = await listening(server, port)
  if (failure !== null) {
    console.close()
    process.stderr.write(`${say('cli.portUnusable', { port, code: failure })}\n`)
    return 1
  }
  const address = server.address() as AddressInfo
  console.begin({
    ending: () => server.closeAllConnections(),
    begun: ({ lock }) => {
      lock.announce({ port: address.port, token })
      // Who came in between listens to the console that was.
      server.closeAllConnections()
    },
    failed: (refusal) => process.exit(sayNo(refusal)),
  })
  show(entryAddress(address.port, entry), args)
  endOn(['SIGINT', 'SIGTERM'], server, () => console.close())
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
  const { address } = answer.value as { readonly address: string | null }
  if (address !== null) show(address, args)
  return 0
}

function show(address: string, { values }: Arguments): void {
  process.stdout.write(`${address}\n`)
  if (!values['no-open']) openBrowser(address)
}

const serve = ({ parts, door }: StandingConsole, token: string, entry: EntryCodes): Server =>
  loopbackServer({ ...parts, token, entry, notEntered: say('cli.notEntered'), door })

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

keepNumbersApart()
makeFilesPrivate()
process.exitCode = await start(process.argv.slice(2)).catch((fault: unknown) => sayFault('start', fault))
