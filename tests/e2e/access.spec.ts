import { join } from 'node:path'
import { findings } from './axe.ts'
import { expect, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')

for (const colorScheme of ['light', 'dark'] as const) {
  for (const scale of [80, 100, 200]) {
    test(`axe finds nothing on queue and ticket, ${colorScheme}, at ${scale} %`, async ({ desk, page }) => {
      await desk.importMail(MAIL)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(await desk.start())
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      const row = page.getByRole('row', { name: /A-\d/ }).first()
      await expect(row).toBeVisible()
      expect(await findings(page)).toEqual([])
      await row.click()
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
