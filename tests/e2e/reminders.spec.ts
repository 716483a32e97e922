import type { Page } from 'playwright/test'
import { mailWith } from './attached-mail.ts'
import { openDesk } from './composer-page.ts'
import { expect, test } from './console.ts'
import { bring, tabTo } from './ticket-page.ts'

const card = (page: Page) => page.getByRole('article', { name: 'Lembrete de A-1' })

/** Sets a reminder that falls due so many milliseconds from now. */
const remindIn = (page: Page, millis: number, note = 'ligar para a Rita') =>
  page.evaluate(
    async ({ ticket, inMillis, what }) => {
      await fetch('/call/reminder.set', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ticket, at: Date.now() + inMillis, note: what }),
      })
    },
    { ticket: page.url().split('/').at(-1), inMillis: millis, what: note },
  )

test('by keyboard alone: a reminder is set with L, stands in the list, and is cancelled there', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, [])
  await page.keyboard.press('l')
  await expect(page.getByRole('button', { name: /^Em 1 hora/ })).toBeFocused()
  await tabTo(page, page.getByRole('textbox', { name: 'O que lembrar (opcional)' }))
  await page.keyboard.type('confirmar o CEP')
  await tabTo(page, page.getByRole('button', { name: /^Em 1 hora/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^A-1: lembrete para /)).toBeVisible()
  await expect(page.locator('[data-keys="list"] :focus, [data-keys="list"]:focus')).toBeVisible()
  const bell = page.getByRole('button', { name: /^Lembretes/ })
  await tabTo(page, bell)
  await page.keyboard.press('Enter')
  await expect(page.getByText('confirmar o CEP')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Cancelar o lembrete de A-1' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Nenhum lembrete/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bell).toBeFocused()
})

test('a time that has passed is refused at once, and what was written stays', async ({ desk, page }) => {
  await openDesk(desk, page, [])
  await page.keyboard.press('l')
  await page.getByRole('textbox', { name: 'O que lembrar (opcional)' }).fill('antes')
  await page.getByLabel('Outra data e hora').fill('2020-01-01T09:00')
  await page.getByRole('button', { name: 'Lembrar', exact: true }).click()
  await expect(page.getByText('O horário já passou. Escolha um que ainda venha.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'O que lembrar (opcional)' })).toHaveValue('antes')
})

test('a reminder that falls due is shown at once on whatever page, told once, put off, opened and done', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, [])
  await remindIn(page, 1200)
  await page.getByRole('link', { name: /^Fila/ }).click()
  await expect(card(page)).toBeVisible()
  await expect(
    page.getByRole('status').filter({ hasText: 'Lembrete de A-1: ligar para a Rita' }),
  ).toHaveCount(1)
  await page.reload()
  await expect(card(page)).toBeVisible()
  await page.waitForTimeout(1200)
  await expect(page.getByRole('status').filter({ hasText: 'Lembrete de A-1' })).toHaveCount(0)
  await card(page).getByRole('button', { name: 'Abrir' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Arquivos do dia' })).toBeVisible()
  await card(page).getByRole('button', { name: '+15 min' }).click()
  await expect(card(page)).toHaveCount(0)
  await remindIn(page, 800, '')
  await card(page).getByRole('button', { name: 'Pronto' }).click()
  await expect(card(page)).toHaveCount(0)
})

test('a reminder that fell due while the console was killed is late at its next start', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, [])
  await remindIn(page, 900)
  await desk.kill()
  await page.waitForTimeout(1200)
  await page.goto(await desk.start())
  await expect(card(page).getByText(/^Atrasado: era para hoje/)).toBeVisible()
})

test('by keyboard alone: spam, with its sender blocked, is refused by the next import and taken back', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, [])
  await tabTo(page, page.getByRole('button', { name: 'Ações do ticket' }))
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Marcar como spam' }).focus()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: 'Bloquear também rita@loja.example' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Marcar como spam' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('rita@loja.example está bloqueado.')).toBeVisible()
  await expect(page.getByText('Marcado como spam e encerrado.')).toBeVisible()

  await expect(bring(desk, mailWith([], 'Mais uma oferta', 1))).rejects.toThrow(
    /O remetente rita@loja\.example está bloqueado/,
  )
  await page.goto(`${page.url().split('#')[0]}#/ajustes/bloqueados`)
  await tabTo(page, page.getByRole('button', { name: 'Desbloquear rita@loja.example' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Ninguém está bloqueado/)).toBeVisible()
  await bring(desk, mailWith([], 'Mais uma oferta', 1))
  await page.getByRole('link', { name: /^Fila/ }).click()
  await expect(page.getByRole('row', { name: /Mais uma oferta/ })).toBeVisible()
  await page.getByRole('link', { name: /^Encerrados/ }).click()
  await page.getByRole('row', { name: /Arquivos do dia/ }).click()
  await page.getByRole('button', { name: 'Reabrir' }).first().click()
  await expect(page.getByText('Marcado como spam e encerrado.')).toHaveCount(0)
})
