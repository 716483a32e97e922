import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { mailWith, type Part } from './attached-mail.ts'
import { expect, type RunningConsole } from './console.ts'

/** Imports one mail with files and opens its ticket. */
export async function openWith(desk: RunningConsole, page: Page, parts: readonly Part[]): Promise<void> {
  await bring(desk, mailWith(parts, 'Arquivos do dia'))
  await page.goto(await desk.start())
  await open(page, /Arquivos do dia/)
}

/** Imports mails as they are written here. */
export async function bring(desk: RunningConsole, ...mails: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plantao-anexos-'))
  mails.forEach((raw, at) => writeFileSync(join(folder, `${at}.eml`), raw))
  expect((await desk.importMail(folder)).refused).toEqual([])
}

/** Opens a ticket from the queue. */
export async function open(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).click()
  await expect(page.getByRole('textbox', { name: 'Texto da resposta' })).toBeVisible()
}

/** Goes there by Tab alone, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the focus never came there')
}

/** What lies over the window. */
export const viewer = (page: Page): Locator => page.getByRole('dialog')
