import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright'
import buildWindow from './build-window.ts'
import { findChromium } from './chromium.ts'
import { ROOT } from './step.ts'

/** `npm run screenshots`: the pictures of the README, of a real console with its sample tickets. */
const OUT = join(ROOT, 'resources', 'screenshots')
const SHOTS = [
  { name: 'queue-light', colorScheme: 'light', open: false },
  { name: 'ticket-dark', colorScheme: 'dark', open: true },
] as const

const found = await findChromium()
if ('missing' in found) throw new Error(found.missing)
await buildWindow()
mkdirSync(OUT, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'plantao-screenshots-'))
const args = ['electron/headless.ts', '--data', folder, '--no-open', '--samples', '--agent', 'Marina Alves']
const env = { ...process.env, TZ: 'America/Sao_Paulo' }
const running = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
const address = await firstLine(running.stdout)
const browser = await chromium.launch({
  executablePath: found.path,
  env: found.fonts ? { ...process.env, FONTCONFIG_PATH: found.fonts } : { ...process.env },
})
// One browser for all of them: the printed address lets one in.
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  locale: 'pt-BR',
  timezoneId: 'America/Sao_Paulo',
})
for (const { name, colorScheme, open } of SHOTS) {
  const page = await context.newPage()
  await page.emulateMedia({ colorScheme })
  await page.goto(address)
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
  if (open) await openWithLedger(page)
  await page.screenshot({ path: join(OUT, `${name}.png`) })
}
await browser.close()
running.kill()
rmSync(folder, { recursive: true, force: true })

async function openWithLedger(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /Diagnóstico/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Diagnóstico/ }).click()
  await page.getByRole('table').waitFor()
}

async function firstLine(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) return line
  throw new Error('the console ended without an address')
}
