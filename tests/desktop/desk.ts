import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test as base } from 'playwright/test'
import { launch } from './launch.ts'

/** The program on a data folder of its own. */
export interface Desk {
  readonly folder: string
  /** Starts it and answers its window. `founder` works there already; without one the first run asks. */
  start(...given: readonly string[]): Promise<Page>
  /** The running program, to be asked what no page sees. */
  readonly app: ElectronApplication
  /** Resolves once it has ended by itself. */
  ended(): Promise<void>
  /** Ends it as a person does. */
  quit(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** As the founder of a workspace, without the first run. */
export const FOUNDER = '--agent=Ana Souza'

export const test = base.extend<{ desk: Desk }>({
  // oxlint-disable-next-line no-empty-pattern -- playwright reads the names of fixtures from the pattern
  desk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'plantao-desktop-'))
    let app: ElectronApplication | null = null
    const end = async (how: 'quit' | 'kill'): Promise<void> => {
      const ending = app
      app = null
      if (ending === null) return
      const gone = once(ending.process(), 'exit')
      if (how === 'quit') await ending.close()
      // By its own hand: what Playwright started may be a launcher that leaves the program behind.
      else await ending.evaluate(() => void process.kill(process.pid, 'SIGKILL')).catch(() => undefined)
      await gone
    }
    await use({
      folder,
      start: async (...given) => {
        app = await launch({ folder, given })
        const page = await app.firstWindow()
        await page.waitForLoadState()
        return page
      },
      get app() {
        if (app === null) throw new Error('the program was not started')
        return app
      },
      ended: async () => {
        const ending = app
        app = null
        if (ending !== null) await once(ending.process(), 'exit')
      },
      quit: () => end('quit'),
      kill: () => end('kill'),
    })
    await end('quit')
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect }
