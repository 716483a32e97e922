import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'playwright/test'

const ROOT = join(import.meta.dirname, '..', '..')

test('npm start, as the README says it, opens the console with work in it', async ({ page }) => {
  const home = mkdtempSync(join(tmpdir(), 'plantao-start-'))
  const child = spawn(process.execPath, ['electron/cli/start.ts', '--headless', '--no-open'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, APPDATA: home, LANG: 'pt_BR.UTF-8' },
  })
  try {
    await page.goto(await addressIn(child.stdout))
    await expect(page.getByRole('grid').getByRole('row', { name: /A-\d/ }).first()).toBeVisible()
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
})

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) if (line.startsWith('http://')) return line
  throw new Error('the console ended without an address')
}
