import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')
const ONE = join(MAIL, '01-loja-fora-do-ar.eml')
const OTHER = join(MAIL, '07-utf-8-base64.eml')

async function toBackups(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/ajustes/copias'))
  await expect(page.getByRole('heading', { level: 2, name: 'Cópias de segurança' })).toBeFocused()
}

async function makeOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fazer cópia agora' }).click()
  await expect(page.getByText('Cópia feita e verificada.')).toBeAttached()
}

const kept = (page: Page) => page.getByRole('region', { name: 'Cópias guardadas' }).getByRole('listitem')
const aside = (page: Page) => page.getByRole('region', { name: 'Guardado à parte' }).getByRole('listitem')

async function ticketsInQueue(page: Page): Promise<number> {
  await page.evaluate(() => (location.hash = '#/fila'))
  const rows = page.getByRole('grid').getByRole('row', { name: /A-\d/ })
  await expect(rows.first()).toBeVisible()
  return await rows.count()
}

test('R-BACKUP: a backup is made, gone back to, and what gave way to it is brought back, in the same window', async ({
  desk,
  page,
}) => {
  await desk.importMail(ONE)
  await page.goto(await desk.start())
  await toBackups(page)
  await expect(page.getByText('Nenhuma cópia ainda')).toBeVisible()
  await makeOne(page)
  await expect(kept(page)).toHaveCount(1)
  await expect(kept(page)).toContainText('1 ticket')
  await expect(page.getByRole('button', { name: 'Fazer cópia agora' })).toBeFocused()

  await desk.importMail(OTHER)
  expect(await ticketsInQueue(page)).toBe(2)
  await toBackups(page)
  await kept(page)
    .getByRole('button', { name: /^Restaurar/ })
    .click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('1 ticket. O que veio depois sai da tela.')
  await dialog.getByRole('button', { name: 'Cancelar' }).click()
  await expect(kept(page).getByRole('button', { name: /^Restaurar/ })).toBeFocused()
  await kept(page)
    .getByRole('button', { name: /^Restaurar/ })
    .click()
  await dialog.getByRole('button', { name: 'Restaurar' }).click()
  await expect(page.getByText('Cópia restaurada.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(aside(page)).toHaveCount(1)
  await expect(aside(page)).toContainText('2 tickets')
  expect(await ticketsInQueue(page)).toBe(1)

  await toBackups(page)
  await aside(page)
    .getByRole('button', { name: /^Restaurar/ })
    .click()
  await dialog.getByRole('button', { name: 'Restaurar' }).click()
  await expect(aside(page)).toHaveCount(2)
  await expect(dialog).toHaveCount(0)
  expect(await ticketsInQueue(page)).toBe(2)
  // The command line still finds the console, at its port and with its key.
  expect(await desk.importMail(ONE)).toMatchObject({ opened: 0, known: 1 })
})

test('R-BACKUP, by keyboard alone: from the palette to a backup and back to it', async ({ desk, page }) => {
  await desk.importMail(ONE)
  await page.goto(await desk.start())
  await expect(page.getByRole('grid').locator('[role="row"]:focus')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('copias de seg')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Cópias de segurança' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Fazer cópia agora' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(kept(page)).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(kept(page).getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Restaurar' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cópia restaurada.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveCount(1)
})

test('R-BACKUP: one that is gone from the folder is refused in words, and nothing changes', async ({
  desk,
  page,
}) => {
  await desk.importMail(ONE)
  await page.goto(await desk.start())
  await toBackups(page)
  await makeOne(page)
  await kept(page)
    .getByRole('button', { name: /^Restaurar/ })
    .click()
  rmSync(join(desk.folder, 'backups'), { recursive: true })
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Restaurar' }).click()
  await expect(dialog).toContainText('Esta cópia não está mais na pasta de dados.')
  await dialog.getByRole('button', { name: 'Cancelar' }).click()
  expect(await ticketsInQueue(page)).toBe(1)
})

for (const [theme, scale] of [
  ['light', 100],
  ['dark', 100],
  ['contrast', 100],
  ['light', 200],
  ['dark', 80],
] as const)
  test(`axe finds nothing on the backups, ${theme} at ${scale} %, with its dialog and without`, async ({
    desk,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await desk.importMail(ONE)
    await page.goto(await desk.start())
    await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme)
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
    await toBackups(page)
    await expect(page.getByText('Nenhuma cópia ainda')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await makeOne(page)
    await expect(kept(page)).toHaveCount(1)
    expect(await findings(page)).toEqual([])
    await kept(page)
      .getByRole('button', { name: /^Restaurar/ })
      .click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    expect(await findings(page)).toEqual([])
  })
