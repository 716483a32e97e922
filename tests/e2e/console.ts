import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from 'playwright/test'

const ROOT = join(import.meta.dirname, '..', '..')

/** A real console on a data folder of its own, started as a user starts it. */
export interface RunningConsole {
  readonly folder: string
  /** Starts it, or starts it again after a kill; answers its printed address. `asks`: nobody works there yet. */
  start(how?: 'asks'): Promise<string>
  /** Ends it as a power cut would: no signal that it could answer. */
  kill(): Promise<void>
  /** Imports files through the command line, while the console runs or not. */
  importMail(
    ...paths: string[]
  ): Promise<{ opened: number; appended: number; known: number; refused: unknown[] }>
}

/** Every page fails its test where the policy was violated, a script threw or the window asked another host. */
export const test = base.extend<{ desk: RunningConsole; trouble: string[] }>({
  // oxlint-disable-next-line no-empty-pattern -- playwright reads the names of fixtures from the pattern
  desk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'plantao-e2e-'))
    let child: ChildProcess | null = null
    const kill = async (): Promise<void> => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }
    await use({
      folder,
      kill,
      start: async (how) => {
        const agent = how === 'asks' ? [] : ['--agent', 'Ana Souza']
        child = spawn(
          process.execPath,
          ['electron/headless.ts', '--data', folder, '--port', '0', '--no-open', ...agent],
          {
            cwd: ROOT,
            stdio: ['ignore', 'pipe', 'inherit'],
            env: { ...process.env, TZ: 'America/Sao_Paulo', LANG: 'pt_BR.UTF-8' },
          },
        )
        return await addressOf(child)
      },
      importMail: (...paths) => runImport(folder, paths),
    })
    await kill()
    rmSync(folder, { recursive: true, force: true })
  },
  trouble: [
    async ({ page }, use) => {
      const trouble: string[] = []
      page.on('pageerror', (fault) => trouble.push(`fault: ${fault.message}`))
      page.on('request', (request) => {
        if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url()))
          trouble.push(`request: ${request.url()}`)
      })
      await watchPolicy(page, trouble)
      await use(trouble)
      expect(trouble).toEqual([])
    },
    { auto: true },
  ],
})

async function watchPolicy(page: Page, trouble: string[]): Promise<void> {
  await page.exposeFunction('policyViolated', (what: string) => trouble.push(`policy: ${what}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const told = Reflect.get(window, 'policyViolated') as (what: string) => void
      told(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the console has no output')
  for await (const line of createInterface(child.stdout)) if (line.startsWith('http://')) return line
  throw new Error('the console ended without an address')
}

async function runImport(folder: string, paths: readonly string[]) {
  const args = ['electron/cli/main.ts', 'import', '--data', folder, '--json', ...paths]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await once(child, 'close')
  return JSON.parse(out) as { opened: number; appended: number; known: number; refused: unknown[] }
}

export { expect }
