import { rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
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
  await expect(page.getByRole('textbox', { name: 'Texto da resposta' })).toBeVisible()
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
  await page.getByRole('button', { name: /^Remover / }).click()
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
  await page.getByRole('row', { name: /A-1/ }).click()
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
  await page.getByRole('row', { name: /A-1/ }).click()
  await page.getByRole('button', { name: /Ações de mensagem/ }).click()
  await page.getByRole('menuitem', { name: /Remover conteúdo/ }).click()
  await page.getByRole('button', { name: 'Remover para sempre' }).click()
  await expect(page.getByText('conteúdo removido').first()).toBeVisible()
  const again = await desk.importMail(first('25-senha-em-texto.eml'))
  expect(again).toMatchObject({ opened: 0, appended: 0, known: 1 })
  await page.reload()
  await expect(page.getByText('conteúdo removido').first()).toBeVisible()
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

test('a hidden window listens to nothing and asks for everything when it is seen again', async ({
  desk,
  page,
}) => {
  await page.addInitScript(() => {
    const sources: EventSource[] = []
    Reflect.set(window, 'sources', sources)
    window.EventSource = class extends EventSource {
      constructor(url: string | URL) {
        super(url)
        sources.push(this)
      }
    }
  })
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await expect(page.getByRole('row', { name: /Loja fora do ar/ })).toBeVisible()
  const seen = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  const listening = () =>
    page.evaluate(
      () => (Reflect.get(window, 'sources') as EventSource[]).filter((one) => one.readyState !== 2).length,
    )
  expect(await listening()).toBe(1)
  await seen(true)
  expect(await listening()).toBe(0)
  await desk.importMail(first('06-iso-8859-1-quoted-printable.eml'))
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2)
  await seen(false)
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3)
})

test('a removal takes with it the note that repeats the words, and the subject where that was asked (R-REDACT)', async ({
  desk,
  page,
}) => {
  await desk.importMail(first('01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  const words = await page.getByRole('article').first().locator('p').first().textContent()
  const line = (words ?? '').split('\n').find((one) => one.trim().length >= 12) ?? ''
  await page.getByRole('tab', { name: 'Nota interna' }).click()
  await page.getByRole('textbox', { name: 'Texto da nota interna' }).fill(`Ele escreveu: ${line.trim()}`)
  await page.getByRole('button', { name: 'Salvar nota' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await page
    .getByRole('button', { name: /Ações de mensagem/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: /Remover conteúdo/ }).click()
  await expect(page.getByRole('checkbox', { name: /nota/i })).toBeChecked()
  await page.getByText('assunto e nome do cliente deste ticket').click()
  await page.getByRole('button', { name: 'Remover para sempre' }).click()
  await expect(page.getByRole('article').getByText(/conteúdo removido em/)).toHaveCount(2)
  await expect(page.getByText('Loja fora do ar')).toHaveCount(0)
})

test('a newest message that is taller than the view is shown from its beginning', async ({ desk, page }) => {
  const mail = join(desk.folder, '..', `${basename(desk.folder)}.eml`)
  const head = ['From: Ana <ana@cliente.example>', 'To: suporte@webmania.example', 'Subject: Longa']
  const lines = Array.from({ length: 200 }, (_, line) => `linha ${line}`)
  await writeFile(
    mail,
    [
      ...head,
      'Date: Mon, 3 Aug 2026 09:58:30 -0300',
      'Message-ID: <longa@cliente.example>',
      '',
      'primeira linha',
      ...lines,
    ].join('\r\n'),
  )
  await desk.importMail(mail)
  await rm(mail)
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Longa/ }).click()
  await expect(page.getByRole('article').getByRole('button').first()).toBeInViewport()
})
