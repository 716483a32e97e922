import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')
const mail = (name: string) => join(MAIL, name)
const TWO = [mail('01-loja-fora-do-ar.eml'), mail('06-iso-8859-1-quoted-printable.eml')]

const field = (page: Page) => page.getByRole('combobox', { name: 'Buscar comandos, lugares e tickets' })
const rowWithFocus = (page: Page) => page.getByRole('grid').locator('[role="row"]:focus')

async function opened(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(field(page)).toBeFocused()
}

test('by keyboard alone the palette runs a command, and the focus returns to the row', async ({
  desk,
  page,
}) => {
  await desk.importMail(...TWO)
  await page.goto(await desk.start())
  await expect(rowWithFocus(page)).toBeVisible()
  await opened(page)
  await page.keyboard.type('assumir')
  await expect(page.getByRole('option', { name: /Assumir/ }).first()).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /é seu/ })).toBeVisible()
  await expect(rowWithFocus(page)).toBeVisible()
})

test('Escape and the palette’s own key close it, and the focus is where it was, also in the middle of a text', async ({
  desk,
  page,
}) => {
  await desk.importMail(...TWO)
  await page.goto(await desk.start())
  await expect(rowWithFocus(page)).toBeVisible()
  await opened(page)
  await page.keyboard.type('abc')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
  await expect(rowWithFocus(page)).toBeVisible()
  await page.keyboard.press('r')
  const text = page.getByRole('textbox', { name: 'Texto da resposta' })
  await expect(text).toBeFocused()
  await page.keyboard.type('Bom dia')
  await opened(page)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(text).toBeFocused()
  await page.keyboard.type('!')
  await expect(text).toHaveValue(/Bom dia!/)
})

test('a ticket is found by its words and opened, and is the first among the recent ones afterwards', async ({
  desk,
  page,
}) => {
  await desk.importMail(...TWO)
  await page.goto(await desk.start())
  await expect(rowWithFocus(page)).toBeVisible()
  await opened(page)
  await page.keyboard.type('loja fora do ar')
  await expect(page.getByRole('option', { name: /Loja fora do ar/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Loja fora do ar/ })).toBeVisible()
  await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  await opened(page)
  const recent = page.getByRole('group', { name: 'Tickets recentes' }).getByRole('option')
  await expect(recent).toHaveCount(1)
  await recent.click()
  await expect(page.getByRole('heading', { level: 1, name: /Loja fora do ar/ })).toBeVisible()
})

test('by mouse it opens from the rail, goes to a place, and a press beside it closes it', async ({
  desk,
  page,
}) => {
  await desk.importMail(...TWO)
  await page.goto(await desk.start())
  const button = page.getByRole('button', { name: 'Buscar…' })
  await button.click()
  await expect(field(page)).toBeFocused()
  await page.mouse.click(5, 5)
  await expect(field(page)).toHaveCount(0)
  await button.click()
  await page.getByRole('option', { name: 'Meus', exact: true }).click()
  await expect(page).toHaveURL(/#\/meus$/)
  await button.click()
  await field(page).fill('xyzw')
  await expect(page.getByText('Nada encontrado para “xyzw”')).toBeVisible()
})

test('one thing at a time is chosen: arrows move one mark, and it is the one that Enter takes', async ({
  desk,
  page,
}) => {
  await desk.importMail(...TWO)
  await page.goto(await desk.start())
  await expect(rowWithFocus(page)).toBeVisible()
  await opened(page)
  await page.keyboard.type('ajustes')
  const marked = page.locator('[role="option"][data-focused="true"]')
  await expect(marked).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(marked).toHaveCount(1)
  await expect(marked).toHaveText('Ajustes: teclado')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await marked.getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Teclado' })).toBeFocused()
})

test('the ticket’s menu lists the commands of the one table with their keys, and runs them', async ({
  desk,
  page,
}) => {
  await desk.importMail(...TWO)
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await page.getByRole('button', { name: 'Ações do ticket' }).click()
  await expect(page.getByRole('menuitem', { name: /Responder/ })).toContainText('R')
  await page.getByRole('menuitem', { name: /Mudar status/ }).click()
  await expect(page.getByRole('option', { name: 'Em análise' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ações do ticket' }).click()
  await page.getByRole('menuitem', { name: /Nota interna/ }).click()
  await expect(page.getByRole('textbox', { name: 'Texto da nota interna' })).toBeFocused()
})

test('a row’s menu opens by the other button and by its key, and its command is done to that row', async ({
  desk,
  page,
}) => {
  await desk.importMail(...TWO)
  await page.goto(await desk.start())
  await expect(rowWithFocus(page)).toBeVisible()
  const other = page.getByRole('grid').locator('[data-index="1"]')
  const code = await other.locator('[data-column="code"]').innerText()
  await other.click({ button: 'right' })
  await page.getByRole('menuitem', { name: /Assumir/ }).click()
  await expect(page.getByRole('row', { name: new RegExp(`${code}\\b.*Em atendimento`) })).toBeVisible()
  await expect(rowWithFocus(page)).toBeVisible()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: /Responder/ })).toBeFocused()
  await expect(page.getByRole('menuitem', { name: /Assumir/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(rowWithFocus(page)).toBeVisible()
})

test('what a key of the list opened in the ticket leaves the focus where keys act', async ({
  desk,
  page,
}) => {
  await desk.importMail(...TWO)
  await page.goto(await desk.start())
  await expect(rowWithFocus(page)).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('option', { name: 'Em análise' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Histórico do ticket' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rowWithFocus(page)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const scale of [80, 100, 200])
    test(`axe finds nothing on the open palette, ${colorScheme}, at ${scale} %`, async ({ desk, page }) => {
      await desk.importMail(...TWO)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(await desk.start())
      await expect(rowWithFocus(page)).toBeVisible()
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      await opened(page)
      expect(await findings(page)).toEqual([])
      await page.keyboard.type('loja')
      await expect(page.getByRole('option', { name: /Loja/ }).first()).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
