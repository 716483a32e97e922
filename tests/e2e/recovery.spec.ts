import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { fill, noSmallDisk, smallDisk } from '../reliability/small-disk.ts'
import { findings } from './axe.ts'
import { expect, type RunningConsole, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')
const reply = (page: Page) => page.getByRole('textbox', { name: 'Texto da resposta' })

async function startAtShop(desk: RunningConsole, page: Page): Promise<void> {
  await desk.importMail(join(MAIL, '01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await expect(reply(page)).toBeVisible()
}

const none = noSmallDisk()

test('R-FULL: on a full disk what is typed stays, a sentence says so, and it is kept and sent once there is room', async ({
  desk,
  page,
}) => {
  test.skip(none !== null, none ?? '')
  const disk = smallDisk(48, desk.folder)
  try {
    await startAtShop(desk, page)
    await expect(page.getByText('Pouco espaço no disco')).toBeVisible()
    fill(desk.folder)
    const words = 'a loja volta às 14 h '.repeat(4000)
    await reply(page).fill(words)
    await reply(page).press('ControlOrMeta+Enter')
    await expect(page.getByText(/O disco está cheio\. Nada foi mudado/)).toBeVisible()
    await expect(
      page.getByRole('alert').filter({ hasText: 'O que você escrever fica nesta janela' }),
    ).toBeVisible()
    await expect(reply(page)).toHaveValue(words)
    expect(await findings(page)).toEqual([])
    disk?.grow(2048)
    await expect(page.getByRole('alert').filter({ hasText: 'O que você escrever' })).toHaveCount(0, {
      timeout: 15_000,
    })
    await expect.poll(() => keptDraft(page), { timeout: 15_000 }).toContain('a loja volta às 14 h')
    await reply(page).press('ControlOrMeta+Enter')
    await expect(page.getByRole('article', { name: /^Resposta/i })).toHaveCount(1)
  } finally {
    await desk.kill()
    disk?.remove()
    mkdirSync(desk.folder, { recursive: true })
  }
})

/** The draft of the ticket on screen, as the console keeps it. */
const keptDraft = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const ticket = location.hash.split('/').at(-1)
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/call/draft.read', {
      method: 'POST',
      headers,
      body: JSON.stringify({ ticket }),
    })
    return await response.text()
  })

test('R-RECOVER: a damaged database is told to have been repaired, once, by keyboard and without a finding', async ({
  desk,
  page,
}) => {
  await startAtShop(desk, page)
  await desk.kill()
  const path = join(desk.folder, 'plantao.db')
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0, 0, 100))
  await page.goto(await desk.start())
  const title = page.getByText('O banco de dados tinha um defeito e foi recuperado')
  await expect(title).toBeVisible()
  await expect(page.getByText('Recuperamos 1 ticket; nada se perdeu.').first()).toBeVisible()
  expect(await findings(page)).toEqual([])
  const read = page.getByRole('button', { name: 'Entendi' })
  await read.focus()
  await page.keyboard.press('Enter')
  await expect(title).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await page.reload()
  await expect(page.getByRole('row', { name: /Loja fora do ar/ })).toBeVisible()
  await expect(title).toHaveCount(0)
  expect(existsSync(join(desk.folder, 'set-aside'))).toBe(true)
})

test('R-RECOVER: damage that cannot be healed in its place is repaired when somebody asks, in the same window', async ({
  desk,
  page,
}) => {
  await startAtShop(desk, page)
  await page.getByRole('button', { name: 'Assumir' }).click()
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
  await desk.kill()
  const store = new Database(join(desk.folder, 'plantao.db'))
  store.exec(`UPDATE event SET text = replace(text, '"v":1', '"v":9') WHERE text LIKE '%messageReceived%'`)
  store.close()
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'O banco de dados tem um defeito' })
  await expect(alert).toBeVisible()
  await alert.getByRole('button', { name: 'Reparar agora' }).press('Enter')
  await expect(
    page.getByText(/Recuperamos 1 ticket; 1 registro não pôde ser recuperado: A.1\./).first(),
  ).toBeVisible({
    timeout: 15_000,
  })
  await expect(page.getByText('assumiu o ticket')).toBeVisible({ timeout: 15_000 })
})
