import type { Page } from 'playwright/test'
import { findings } from './axe.ts'
import { answer, composer, drop, openDesk, textPart } from './composer-page.ts'
import { expect, test } from './console.ts'

/** Each state of the composer in which something lies open, one after the other. */
async function* states(page: Page): AsyncGenerator<string> {
  yield 'at rest'
  await answer(page).fill('/falta')
  await expect(page.getByRole('listbox', { name: 'Modelos' })).toBeVisible()
  yield 'completion'
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Cc', exact: true }).click()
  await composer(page).getByRole('combobox', { name: 'Cc', exact: true }).fill('sem-arroba,')
  await drop(composer(page), 'nota.pdf')
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await page.getByRole('button', { name: 'Mostrar a mensagem citada' }).click()
  yield 'gaps, copies, files, a refusal'
  await page.getByRole('button', { name: 'Escolher o próximo status' }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  yield 'next status'
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Modelos e macros' }).click()
  await page.keyboard.type('assumir')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  yield 'texts'
  await page.getByRole('menuitem').first().click()
  await expect(composer(page).getByText('Ao enviar:')).toBeVisible()
  yield 'besides'
  await composer(page).getByRole('tab', { name: 'Nota interna' }).click()
  await page.getByRole('textbox', { name: 'Texto da nota interna' }).fill('ver @ana')
  await expect(page.getByRole('listbox', { name: 'Pessoas da equipe' })).toBeVisible()
  yield 'note'
  await page.keyboard.press('Enter')
  await composer(page).getByRole('tab', { name: 'Encaminhar' }).click()
  yield 'forward'
  await page.locator('[data-keys="list"]').first().focus()
  await page.keyboard.press('l')
  await expect(page.getByRole('button', { name: /^Em 1 hora/ })).toBeVisible()
  yield 'reminder'
  await page.getByRole('button', { name: /^Em 1 hora/ }).click()
  await page.getByRole('button', { name: /^Lembretes/ }).click()
  yield 'list of reminders'
  await page.keyboard.press('Escape')
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const scale of [80, 100, 200]) {
    test(`axe finds nothing in the composer, whatever is open, ${colorScheme}, at ${scale} %`, async ({
      desk,
      page,
    }) => {
      test.setTimeout(90_000)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await openDesk(desk, page, [textPart('pedido.txt', 'x')])
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      for await (const state of states(page)) expect([state, await findings(page)]).toEqual([state, []])
    })
  }
}
