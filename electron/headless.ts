import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { EventId } from '../src/domain/value/id.ts'
import { callsOf } from './calls.ts'
import { sayNo } from './cli/say.ts'
import type { Console } from './console.ts'
import { doorOf } from './door.ts'
import { appRoot } from './host/app-root.ts'
import { openBrowser } from './host/browser.ts'
import { usualFolder } from './host/data-folder.ts'
import { coalesced } from './ipc/publish.ts'
import { loopbackServer, type Served } from './ipc/loopback.ts'
import { MAIL_POLICY } from './ipc/policy.ts'
import { answerCall } from './ipc/router.ts'
import { keepScrubbing } from './keep-scrubbing.ts'
import { openWorkspace } from './open-workspace.ts'
import { readMailFile, readMailHtml } from './queries/mail-content.ts'
import { addSamples } from './samples/add-samples.ts'
import { windowFiles } from './window-files.ts'

/** The console without Electron: the same store, use cases and window, served on loopback to a browser. */
const OPTIONS = {
  headless: { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string', default: '0' },
  'no-open': { type: 'boolean', default: false },
  agent: { type: 'string' },
  samples: { type: 'boolean', default: false },
} as const

const { values } = parseArgs({ options: OPTIONS })
const opened = openWorkspace(values.data ?? usualFolder(process.platform, process.env), values.agent)
if (opened.ok) {
  const workspace = opened.value
  const { console, lock } = workspace
  if (values.samples && console.ports.store.nextNumber('A') === 1) addSamples(console)
  const token = randomBytes(24).toString('base64url')
  const server = serve(console, token)
  server.listen(Number(values.port), '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    lock.announce({ port, token })
    const address = `http://127.0.0.1:${port}/?token=${token}`
    process.stdout.write(`${address}\n`)
    if (!values['no-open']) openBrowser(address)
  })
  const stopScrubbing = keepScrubbing(console, (findings) => {
    for (const { event, stream, what } of findings) logDamage(`${what} of event ${event} in ${stream}`)
    console.noteDamage()
  })
  endOn(['SIGINT', 'SIGTERM'], server, () => {
    stopScrubbing()
    workspace.close()
  })
} else {
  process.exitCode = sayNo(opened.refusal)
}

function serve(console: Console, token: string): Server {
  const handlers = callsOf(console)
  const { db } = console.ports.store
  const { digest } = console.ports
  return loopbackServer({
    token,
    answer: (call, input) => answerCall(handlers, logFault, call, input),
    onChanged: (listener) => console.onChanged(coalesced(listener, PUBLISH_AFTER)),
    file: windowFiles(join(appRoot(), 'out', 'renderer')),
    message: (event) => servedMail(readMailHtml(db, digest, event as EventId)),
    attachment: (event, index) => servedFile(readMailFile(db, digest, event as EventId, index)),
    door: doorOf(console, () => {}),
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

/** Always as a download of no particular kind: what a stranger sent is never opened by the window. */
function servedFile(file: ReturnType<typeof readMailFile>): Served | null {
  if (!file) return null
  const name = encodeURIComponent(file.name)
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  }
  return { body: file.bytes, headers }
}

/** One line without content; the id is what the window shows. */
function logFault(id: string, call: string, fault: unknown): void {
  const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  process.stderr.write(`${new Date().toISOString()} fault ${id} in ${call}: ${what}\n`)
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
