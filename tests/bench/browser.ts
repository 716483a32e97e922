import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { handlersOf } from '../../electron/calls/all.ts'
import { entryAddress, entryCodes } from '../../electron/ipc/entry.ts'
import { loopbackServer } from '../../electron/ipc/loopback.ts'
import { coalesced } from '../../electron/ipc/publish.ts'
import { answerCall } from '../../electron/ipc/router.ts'
import { windowFiles } from '../../electron/window-files.ts'
import buildWindow from '../support/build-window.ts'
import { findChromium } from '../support/chromium.ts'
import { ROOT } from '../support/step.ts'
import type { Site } from './site.ts'

/** The window of a site, in a real browser, with the queue on it. */
export interface Seen {
  readonly tickets: number
  readonly page: Page
}

export interface Windows {
  readonly all: readonly Seen[]
  close(): Promise<void>
}

/** As the headless console publishes. */
const PUBLISH_AFTER = 12

/** Opens the built window over each site; null where this machine has no browser, which is said. */
export async function openWindows(sites: readonly Site[]): Promise<Windows | null> {
  const found = await findChromium()
  if ('missing' in found) {
    process.stderr.write(`in a browser: not measured, ${found.missing}\n`)
    return null
  }
  await buildWindow()
  const fonts = found.fonts ? { FONTCONFIG_PATH: found.fonts } : {}
  const browser = await chromium.launch({ executablePath: found.path, env: { ...process.env, ...fonts } })
  const servers: Server[] = []
  const all: Seen[] = []
  for (const site of sites) {
    const { server, address } = await served(site)
    servers.push(server)
    all.push({ tickets: site.tickets, page: await opened(browser, address) })
  }
  const close = async (): Promise<void> => {
    await browser.close()
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  }
  return { all, close }
}

async function served({ console }: Site): Promise<{ readonly server: Server; readonly address: string }> {
  const entry = entryCodes()
  const fail = (_id: string, _call: string, fault: unknown): never => {
    throw fault
  }
  const handlers = handlersOf(console)
  const server = loopbackServer({
    token: 'bench',
    entry,
    notEntered: '',
    log: fail,
    answer: (call, input) => answerCall(handlers, fail, call, input),
    onChanged: (listener) => console.onChanged(coalesced(listener, PUBLISH_AFTER)),
    file: windowFiles(join(ROOT, 'out', 'renderer'), () => ({})),
    message: () => null,
    attachment: () => null,
    upload: () => Promise.resolve(null),
    work: () => Promise.reject(new Error('the bench asks for no work')),
    door: () => Promise.reject(new Error('the bench knocks at no door')),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: entryAddress((server.address() as AddressInfo).port, entry) }
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
  })
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('[data-index="0"][aria-busy="false"]').waitFor()
  return page
}
