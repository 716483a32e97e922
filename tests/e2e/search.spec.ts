import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')

const field = (page: Page) => page.getByRole('searchbox', { name: 'Buscar tickets' })
const results = (page: Page) => page.getByRole('list', { name: 'Resultados' }).getByRole('link')
const toSearch = (page: Page) => page.getByRole('link', { name: 'Busca', exact: true }).click()

test('by mouse: an operator is pressed, a value completed, words typed, and the ticket opened and left again', async ({
  desk,
  page,
}) => {
  await desk.importMail(join(MAIL, '01-loja-fora-do-ar.eml'), join(MAIL, '24-imagem-embutida.eml'))
  await page.goto(await desk.start())
  await toSearch(page)
  await page.getByRole('button', { name: 'status:', exact: true }).click()
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('status:')
  await page.getByRole('button', { name: 'aberto', exact: true }).click()
  await expect(field(page)).toHaveValue('status:aberto ')
  await expect(results(page).first()).toBeVisible()
  await field(page).fill('status:aberto "loja fora do ar"')
  await expect(results(page)).toHaveCount(1)
  await expect(page.locator('mark').first()).toHaveText('Loja')
  await results(page).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Loja fora do ar' })).toBeVisible()
  await page.getByRole('button', { name: 'Voltar' }).click()
  await expect(field(page)).toHaveValue('status:aberto "loja fora do ar"')
  await expect(results(page).first()).toBeFocused()
  await page.getByRole('button', { name: 'Limpar busca' }).click()
  await expect(page.getByRole('heading', { name: 'O que você procura?' })).toBeVisible()
  await expect(field(page)).toBeFocused()
})

test('by keyboard alone: from the queue to the field, among the results and back, into a ticket and out of it', async ({
  desk,
  page,
}) => {
  await desk.importMail(MAIL)
  await page.goto(await desk.start())
  await page.getByRole('grid').getByRole('row').nth(1).focus()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('tem:')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'anexo', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('tem:anexo ')
  await expect(results(page).nth(1)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(results(page).nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(results(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  await expect(results(page).nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Texto da resposta' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(results(page).nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid').locator('[role="row"]:focus')).toBeVisible()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('loja')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid').locator('[role="row"]:focus')).toBeVisible()
})

test('words without accents find those with them, a quotation finds what stands together, and nonsense is told', async ({
  desk,
  page,
}) => {
  await desk.importMail(join(MAIL, '01-loja-fora-do-ar.eml'), join(MAIL, '05-outlook-cp1252.eml'))
  await page.goto(await desk.start())
  await toSearch(page)
  await field(page).fill('pagina')
  await expect(page.locator('mark', { hasText: /^página$/i }).first()).toBeVisible()
  await field(page).fill('loja antes:xyz')
  await expect(page.getByText('Não entendi o dia em antes:xyz.')).toBeVisible()
  await expect(results(page).first()).toBeVisible()
  await field(page).fill('"fora loja"')
  await expect(page.getByRole('heading', { name: 'Nada encontrado' })).toBeVisible()
  await field(page).fill('x'.repeat(10_000))
  await expect(page.getByRole('heading', { name: 'Nada encontrado' })).toBeVisible()
})

test('the address keeps the phrase: a reload and a shared address show the same', async ({ desk, page }) => {
  await desk.importMail(join(MAIL, '01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await toSearch(page)
  await field(page).fill('"fora do ar" depois:1/1/2020')
  await expect(results(page)).toHaveCount(1)
  await expect(page).toHaveURL(/busca\?q=%22fora/)
  await page.reload()
  await expect(field(page)).toHaveValue('"fora do ar" depois:1/1/2020')
  await expect(results(page)).toHaveCount(1)
})

test('what a redaction removes leaves the results that are on the screen (R-REDACT)', async ({
  desk,
  page,
}) => {
  await desk.importMail(join(MAIL, '25-senha-em-texto.eml'))
  const address = await desk.start()
  await page.goto(address)
  await toSearch(page)
  await field(page).fill('senha')
  await expect(results(page)).toHaveCount(1)
  const other = await page.context().newPage()
  await other.goto(new URL(page.url()).origin)
  await other.getByRole('row').nth(1).click()
  await other
    .getByRole('button', { name: /^Ações de/ })
    .first()
    .click()
  await other.getByRole('menuitem', { name: /Remover conteúdo/ }).click()
  await other.getByRole('button', { name: 'Remover para sempre' }).click()
  await expect(page.getByRole('heading', { name: 'Nada encontrado' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const scale of [80, 100, 200]) {
    test(`axe finds nothing on the search, ${colorScheme}, at ${scale} %`, async ({ desk, page }) => {
      await desk.importMail(MAIL)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(await desk.start())
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      await toSearch(page)
      await expect(page.getByRole('heading', { name: 'O que você procura?' })).toBeVisible()
      expect(await findings(page)).toEqual([])
      await field(page).fill('loja antes:xyz')
      await expect(results(page).first()).toBeVisible()
      await expect(page.getByText(/Não entendi o dia/)).toBeVisible()
      expect(await findings(page)).toEqual([])
      await field(page).fill('palavraquenaoexiste')
      await expect(page.getByRole('heading', { name: 'Nada encontrado' })).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  }
}
