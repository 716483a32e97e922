import type { Page } from 'playwright/test'
import { expect } from './desk.ts'

/** Imports mails as a person does, by their bytes: the program may run where the paths of this machine mean nothing. */
export async function bringMail(page: Page, ...mails: readonly string[]): Promise<void> {
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Importar e-mails')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Importar e-mails' })
  await dialog
    .locator('input[data-files]')
    .setInputFiles(
      mails.map((raw, at) => ({ name: `${at}.eml`, mimeType: 'message/rfc822', buffer: Buffer.from(raw) })),
    )
  await dialog
    .getByRole('button', { name: /^Importar/ })
    .last()
    .click()
  await dialog.getByRole('button', { name: 'Ver a fila' }).click({ timeout: 30_000 })
}

/** Opens a ticket from the queue. */
export async function openTicket(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).click()
  await expect(page.getByRole('textbox', { name: 'Texto da resposta' })).toBeVisible()
}
