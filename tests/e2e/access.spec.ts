import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Page } from 'playwright/test'
import { expect, test } from './console.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const MAIL = join(import.meta.dirname, '..', 'mail')

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown }[]
}

/** Findings of axe at WCAG 2.2 AA; it runs beside the page's policy, not under it. */
async function findings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const run = `${AXE}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`
  const { result } = await session.send('Runtime.evaluate', {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  })
  return ((result.value ?? []) as Finding[]).map(
    ({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`,
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const scale of [80, 100, 200]) {
    test(`axe finds nothing on queue and ticket, ${colorScheme}, at ${scale} %`, async ({ desk, page }) => {
      await desk.importMail(MAIL)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(await desk.start())
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      await expect(page.getByRole('gridcell').first()).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.getByRole('grid').getByRole('row').nth(1).click()
      await expect(page.getByRole('textbox', { name: 'Texto da resposta' })).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  }
}

test('axe bites: a planted image without words is found', async ({ desk, page }) => {
  await page.goto(await desk.start())
  await page.evaluate(() => document.body.append(document.createElement('img')))
  expect((await findings(page)).join()).toContain('image-alt')
})
