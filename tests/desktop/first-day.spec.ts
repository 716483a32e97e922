import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './desk.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')

/** By their bytes: the program may run where the paths of this machine mean nothing. */
const MAILS = readdirSync(MAIL)
  .filter((name) => /\.(eml|mbox)$/.test(name))
  .map((name) => ({ name, mimeType: 'message/rfc822', buffer: readFileSync(join(MAIL, name)) }))

test('a first day in Electron: the questions, mail imported, a reply, and all of it there after a restart and after a kill', async ({
  desk,
}) => {
  const page = await desk.start()
  await expect(page.getByRole('heading', { name: 'Bem-vindo ao Plantão' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Como você se chama' }).fill('Ana Souza')
  await page.getByRole('textbox', { name: 'Nome do espaço' }).fill('Loja Azul')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByText('Xtech', { exact: true }).click()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await expect(page.getByRole('heading', { name: 'Horário e endereços' })).toBeVisible()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByText('Importando e-mails').click()
  await page.getByRole('button', { name: 'Abrir o Plantão' }).click()

  const dialog = page.getByRole('dialog', { name: 'Importar e-mails' })
  await dialog.locator('input[data-files]').setInputFiles(MAILS)
  await dialog.getByRole('button', { name: /^Importar \d+ arquivos/ }).click()
  await dialog.getByRole('button', { name: 'Ver a fila' }).click({ timeout: 30_000 })
  const rows = page.getByRole('grid').getByRole('row', { name: /A-\d/ })
  await expect(rows.nth(3)).toBeVisible()

  await rows.first().click()
  await page.getByRole('button', { name: 'Assumir' }).first().click()
  const answer = page.getByRole('textbox', { name: 'Resposta' })
  await answer.fill('Bom dia! Já estamos olhando e voltamos ainda hoje.')
  await page
    .getByRole('button', { name: /^Enviar/ })
    .first()
    .click()
  await expect(page.getByText('Já estamos olhando').first()).toBeVisible()
  const address = page.url()

  await desk.quit()
  const again = await desk.start()
  await again.goto(address)
  await expect(again.getByText('Já estamos olhando').first()).toBeVisible()
  await desk.kill()
  const last = await desk.start()
  await last.goto(address)
  await expect(last.getByText('Já estamos olhando').first()).toBeVisible()
})
