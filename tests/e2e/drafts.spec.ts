import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, type RunningConsole, test } from './console.ts'

const first = (name: string) => join(import.meta.dirname, '..', 'mail', name)

const reply = (page: Page) => page.getByRole('textbox', { name: 'Texto da resposta' })

async function openShop(page: Page): Promise<void> {
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await expect(reply(page)).toBeVisible()
}

/** A console with that one ticket, opened. */
async function startAtShop(desk: RunningConsole, page: Page): Promise<void> {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await openShop(page)
}

test('words typed while a reply is being sent stay as a new draft', async ({ desk, page }) => {
  await startAtShop(desk, page)
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
  await startAtShop(desk, page)
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
  await startAtShop(desk, page)
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
  await startAtShop(desk, page)
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

test('long text is pasted without freezing the window', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await startAtShop(desk, page)
  await page.evaluate(() => navigator.clipboard.writeText('uma linha de registro\n'.repeat(9_000)))
  await reply(page).press('ControlOrMeta+v')
  await expect(reply(page)).toHaveCSS('field-sizing', 'fixed')
  await expect(reply(page)).toHaveValue(/^(uma linha de registro\n){9000}$/)
})

test('what was typed while the console was silent is kept by it once it answers again', async ({
  desk,
  page,
}) => {
  await startAtShop(desk, page)
  await page.route('**/call/**', (route) => route.abort())
  await reply(page).fill('escrito sem console')
  await expect(page.getByText('O console não está respondendo').first()).toBeVisible()
  await page.unroute('**/call/**')
  await page.waitForResponse((response) => response.url().endsWith('/call/draft.save') && response.ok())
  await page.reload()
  await expect(reply(page)).toHaveValue('escrito sem console')
})

test('two windows on one ticket show one draft, and none moves the other from note to reply', async ({
  desk,
  page,
  context,
}) => {
  await startAtShop(desk, page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(reply(other)).toBeVisible()
  await other.getByRole('tab', { name: 'Nota interna' }).click()
  await reply(page).fill('escrito na primeira janela')
  await page.waitForResponse((response) => response.url().endsWith('/call/draft.save') && response.ok())
  const note = other.getByRole('textbox', { name: 'Texto da nota interna' })
  await expect(note).toBeVisible()
  await other.getByRole('tab', { name: 'Responder' }).click()
  await expect(reply(other)).toHaveValue('escrito na primeira janela')
  await reply(other).press('End')
  await reply(other).pressSequentially(' e na segunda')
  await expect(reply(page)).toHaveValue('escrito na primeira janela e na segunda')
})

test('the sending keys send from beside the words, but not past a half typed address', async ({
  desk,
  page,
}) => {
  await startAtShop(desk, page)
  await reply(page).fill('enviada pelo teclado')
  await page.getByRole('button', { name: 'Cc', exact: true }).click()
  await page.keyboard.type('chefe@')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('não é um e-mail').first()).toBeVisible()
  await page.getByRole('button', { name: 'Repor destinatários' }).click()
  await page.getByRole('button', { name: 'Anexar arquivos' }).focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('na caixa de saída', { exact: true }).first()).toBeVisible()
  await expect(reply(page)).toHaveValue('')
})
