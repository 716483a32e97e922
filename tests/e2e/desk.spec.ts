import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')
const first = (name: string) => join(MAIL, name)

test('mail comes in, a ticket is claimed, answered and resolved by mouse, and a kill loses nothing (WM-01, XT-04, R-KILL)', async ({
  desk,
  page,
}) => {
  const imported = await desk.importMail(
    first('01-loja-fora-do-ar.eml'),
    first('06-iso-8859-1-quoted-printable.eml'),
  )
  expect(imported).toEqual({ opened: 2, appended: 0, known: 0, refused: [] })
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await page.getByRole('button', { name: 'Assumir' }).click()
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
  await page
    .getByRole('textbox', { name: 'Texto da resposta' })
    .fill('Bom dia! Já estamos verificando o servidor.')
  await page.getByRole('button', { name: 'Enviar' }).click()
  await expect(page.getByText('na caixa de saída', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Marcar como enviada por fora' }).click()
  await page.getByRole('button', { name: 'Marcar como enviada', exact: true }).click()
  await expect(page.getByText(/^entregue /)).toBeVisible()
  await page.getByRole('button', { name: 'Resolver' }).click()
  await expect(page.getByText('resolveu o ticket')).toBeVisible()

  await desk.kill()
  await page.goto(await desk.start())
  await expect(page.getByRole('row', { name: /Loja fora do ar/ })).toHaveCount(0)
  await page.getByRole('link', { name: /Resolvidos/ }).click()
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await expect(page.getByText('Já estamos verificando o servidor.')).toBeVisible()
  await expect(page.getByText('resolveu o ticket')).toBeVisible()
})

test('the same day is worked by keyboard alone: queue, ticket, claim, reply, note, back', async ({
  desk,
  page,
}) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'), first('06-iso-8859-1-quoted-printable.eml'))
  await page.goto(await desk.start())
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  await rows.nth(1).focus()
  await page.keyboard.press('j')
  await expect(rows.nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
  await page.keyboard.press('r')
  await page.keyboard.type('Olá! Estamos analisando.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('na caixa de saída', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
})

test('a refusal is said in words and what was typed is kept', async ({ desk, page }) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await page.getByRole('button', { name: /Retirar/ }).click()
  const text = page.getByRole('textbox', { name: 'Texto da resposta' })
  await text.fill('Texto que não pode se perder')
  await page.getByRole('textbox', { name: 'Texto da resposta' }).press('ControlOrMeta+Enter')
  await expect(page.getByText(/destinatário/).first()).toBeVisible()
  await expect(text).toHaveValue('Texto que não pode se perder')
})

test('mail that arrives while the queue is open appears in it without a reload', async ({ desk, page }) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await expect(page.getByRole('row', { name: /Loja fora do ar/ })).toBeVisible()
  await desk.importMail(first('06-iso-8859-1-quoted-printable.eml'))
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3)
})

test('the ledger of a clock opens and accounts for every stretch (WC-22, WC-32, XT-16)', async ({
  desk,
  page,
}) => {
  await desk.importMail(first('08-cabecalho-8-bits.eml'))
  await page.goto(await desk.start())
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page.getByRole('button', { name: /^Diagnóstico/ }).click()
  const ledger = page.getByRole('table')
  await expect(ledger).toBeVisible()
  await expect(ledger.getByText('contado').first()).toBeVisible()
  await expect(ledger.getByText('Total')).toBeVisible()
})

test('removed content is gone from the screen and stays gone after the same mail is imported again (R-REDACT)', async ({
  desk,
  page,
}) => {
  await desk.importMail(first('25-senha-em-texto.eml'))
  await page.goto(await desk.start())
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page.getByRole('button', { name: /Ações de mensagem/ }).click()
  await page.getByRole('menuitem', { name: /Remover conteúdo/ }).click()
  await page.getByRole('button', { name: 'Remover para sempre' }).click()
  await expect(page.getByText('conteúdo removido').first()).toBeVisible()
  const again = await desk.importMail(first('25-senha-em-texto.eml'))
  expect(again).toMatchObject({ opened: 0, appended: 0, known: 1 })
  await page.reload()
  await expect(page.getByText('conteúdo removido').first()).toBeVisible()
})

const reply = (page: Page) => page.getByRole('textbox', { name: 'Texto da resposta' })

async function openShop(page: Page): Promise<void> {
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await expect(reply(page)).toBeVisible()
}

test('words typed while a reply is being sent stay as a new draft', async ({ desk, page }) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await openShop(page)
  await page.route('**/call/ticket.act', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await reply(page).fill('primeira parte')
  await reply(page).press('ControlOrMeta+Enter')
  await reply(page).pressSequentially(' e mais')
  await expect(page.getByText('na caixa de saída', { exact: true }).first()).toBeVisible()
  await expect(reply(page)).toHaveValue('e mais')
})

test('a reply whose answer was lost is sent again as the same reply, and what was added to it stays', async ({
  desk,
  page,
}) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await openShop(page)
  await page.route(
    '**/call/ticket.act',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await reply(page).fill('uma resposta só')
  await reply(page).press('ControlOrMeta+Enter')
  await expect(page.getByText('O texto foi mantido.')).toBeVisible()
  await reply(page).pressSequentially(' com adendo')
  await reply(page).press('ControlOrMeta+Enter')
  await expect(reply(page)).toHaveValue('com adendo')
  await expect(page.getByRole('article', { name: /^Resposta/i })).toHaveCount(1)
})

test('a draft lives through a reload and a kill of the console', async ({ desk, page }) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await openShop(page)
  await reply(page).fill('rascunho que fica')
  await page.reload()
  await expect(reply(page)).toHaveValue('rascunho que fica')
  await page.waitForTimeout(600)
  await desk.kill()
  await reply(page).pressSequentially(' e cresce')
  await expect(page.getByText('O console não está respondendo').first()).toBeVisible()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.goto(await desk.start())
  await openShop(page)
  await expect(reply(page)).toHaveValue('rascunho que fica')
})

test('a message that came in while writing is shown before the reply goes, by a press of its own', async ({
  desk,
  page,
}) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await openShop(page)
  let refused = 0
  await page.route('**/call/ticket.act', async (route) => {
    const { act } = route.request().postDataJSON() as { act: { base: string | null } }
    if (refused++ > 1) return route.continue()
    if (refused === 1) return route.abort()
    const stale = { ...act, base: '00000000-0000-0000-0000-000000000000' }
    return route.continue({
      postData: JSON.stringify({ ...(route.request().postDataJSON() as object), act: stale }),
    })
  })
  await reply(page).fill('resposta')
  await reply(page).press('ControlOrMeta+Enter')
  await expect(page.getByText('O texto foi mantido.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enviar assim mesmo' })).toHaveCount(0)
  await reply(page).press('ControlOrMeta+Enter')
  await page.getByRole('button', { name: 'Enviar assim mesmo' }).click()
  await expect(page.getByText('na caixa de saída', { exact: true }).first()).toBeVisible()
})

test('a window with the key of an earlier start says that the console was restarted', async ({
  desk,
  page,
  context,
}) => {
  await page.goto(await desk.start())
  await expect(page.getByRole('grid').or(page.getByText('Nenhum').first())).toBeVisible()
  await context.clearCookies()
  await page.evaluate(() => (location.hash = '#/meus'))
  await expect(page.getByText('O console reiniciou: abra o endereço novo que ele mostrou')).toBeVisible()
})

test('long text is pasted without freezing the window', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await openShop(page)
  await page.evaluate(() => navigator.clipboard.writeText('uma linha de registro\n'.repeat(9_000)))
  await reply(page).press('ControlOrMeta+v')
  await expect(reply(page)).toHaveCSS('field-sizing', 'fixed')
  await expect(reply(page)).toHaveValue(/^(uma linha de registro\n){9000}$/)
})

test('on a narrow page a ticket opens with its subject and first clock in sight', async ({ desk, page }) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  for (const { width, scale } of [
    { width: 320, scale: 100 },
    { width: 640, scale: 200 },
  ]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(await desk.start())
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
    await page.getByRole('row', { name: /Loja fora do ar/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
    await expect(page.getByRole('button', { expanded: false }).first()).toBeInViewport()
    await desk.kill()
  }
})
