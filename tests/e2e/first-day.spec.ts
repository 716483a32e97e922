import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')
const FIRST = join(MAIL, '01-loja-fora-do-ar.eml')
const PRINT = { name: 'print.png', mimeType: 'image/png', buffer: onePixel() }

/** The smallest picture that is one. */
function onePixel(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
}

const answer = (page: Page) => page.getByRole('textbox', { name: 'Texto da resposta' })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('a whole first day by mouse: begin, import, a new ticket, triage, answer, note, resolve, find, remove, kill (M-06)', async ({
  desk,
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto(await desk.start('asks'))
  await page.getByRole('textbox', { name: 'Como você se chama' }).fill('Ana Souza')
  await page.getByRole('textbox', { name: 'Nome do espaço' }).fill('Loja Azul')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByText('Xtech', { exact: true }).click()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByText('Importando e-mails').click()
  await page.getByRole('button', { name: 'Abrir o Plantão' }).click()
  const dialog = page.getByRole('dialog', { name: 'Importar e-mails' })
  await dialog.locator('input[data-files]').setInputFiles([FIRST])
  await dialog.getByRole('button', { name: 'Importar 1 arquivo' }).click()
  await dialog.getByRole('button', { name: 'Ver a fila' }).click()

  await page.getByRole('button', { name: 'Novo ticket' }).click()
  await page.getByRole('radio', { name: 'E-mail' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Assunto' }).fill('Cupom não entra no carrinho')
  await page.getByRole('textbox', { name: 'O que o cliente disse' }).fill('O cupom BEMVINDO20 não entra.')
  await page.getByRole('button', { name: 'Abrir e assumir' }).click()
  await expect(heading(page, 'Cupom não entra no carrinho')).toBeVisible()
  await page.getByRole('link', { name: 'Fila' }).click()

  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await expect(heading(page, 'Loja fora do ar')).toBeVisible()
  await page.getByRole('button', { name: 'Setor' }).click()
  await page.getByRole('option', { name: 'Módulo de Pagamento' }).click()
  await expect(page.getByText('moveu para o setor Módulo de Pagamento')).toBeVisible()

  await page.getByRole('button', { name: 'Modelos e macros' }).click()
  await page.getByRole('menuitem', { name: /^Em análise/ }).click()
  await expect(answer(page)).toHaveValue(/está em análise/)
  await page.getByLabel('Escrever').locator('input[type="file"]').setInputFiles(PRINT)
  await expect(page.getByLabel('Escrever').getByText('print.png')).toBeVisible()
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  const sent = page.getByRole('article').filter({ hasText: 'está em análise' })
  await expect(sent.getByText('na caixa de saída', { exact: true })).toBeVisible()
  await expect(sent.getByText('print.png')).toBeVisible()

  await page.getByRole('tab', { name: 'Nota interna' }).click()
  await page.getByRole('textbox', { name: 'Texto da nota interna' }).fill('A senha do painel é Girassol#42')
  await page.getByRole('button', { name: 'Salvar nota' }).click()
  const note = page.getByRole('article').filter({ hasText: 'Girassol#42' })
  await expect(note).toBeVisible()
  await note.getByRole('button', { name: /^Ações de/ }).click()
  await page.getByRole('menuitem', { name: 'Remover conteúdo…' }).click()
  await page.getByRole('button', { name: 'Remover para sempre' }).click()
  await expect(page.getByText('Girassol#42')).toHaveCount(0)

  await page.getByRole('button', { name: 'Resolver' }).click()
  await expect(page.getByText('resolveu o ticket')).toBeVisible()
  await page.getByRole('link', { name: 'Busca' }).click()
  await page.getByRole('searchbox').fill('cupom')
  await page.getByText('Cupom não entra no carrinho').first().click()
  await expect(heading(page, 'Cupom não entra no carrinho')).toBeVisible()
  await page.getByRole('tab', { name: 'Nota interna' }).click()
  await page.getByRole('textbox', { name: 'Texto da nota interna' }).fill('Conferir o cupom com o Marketing')
  await expect(page.getByRole('textbox', { name: 'Texto da nota interna' })).toHaveValue(/Marketing$/)
  const address = page.url().replace(/^[^#]*/, '')
  await page.waitForTimeout(1_000)
  await desk.kill()
  await page.goto(`${await desk.start()}${address}`)
  await expect(heading(page, 'Cupom não entra no carrinho')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Texto da nota interna' })).toHaveValue(
    'Conferir o cupom com o Marketing',
  )
})

test('the same day by keyboard alone: claim, sector, a template with its gap, note, resolve by the palette, find (DY-20, M-06)', async ({
  desk,
  page,
}) => {
  test.setTimeout(90_000)
  const press = (...keys: readonly string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
  await desk.importMail(FIRST)
  await page.goto(await desk.start())
  await expect(page.locator('[role="row"]:focus')).toContainText('Loja fora do ar')
  await press('Enter')
  await expect(heading(page, 'Loja fora do ar')).toBeVisible()
  await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()
  await press('c')
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
  await press('m')
  await expect(page.getByRole('listbox', { name: /Setor/ })).toBeVisible()
  await press('ArrowDown', 'Enter')
  await expect(page.getByText(/moveu para o setor/)).toBeVisible()
  await press('r')
  await expect(answer(page)).toBeFocused()
  await page.keyboard.type('/')
  await page.keyboard.type('análise')
  await press('Enter')
  await expect(answer(page)).toHaveValue(/está em análise/)
  await press('ControlOrMeta+Enter')
  await expect(page.getByText('Falta preencher “prazo”.')).toBeVisible()
  await page.keyboard.type('amanhã às 10h')
  await expect(answer(page)).toHaveValue(/amanhã às 10h/)
  await press('ControlOrMeta+Enter')
  await expect(page.getByText('na caixa de saída', { exact: true }).first()).toBeVisible()
  await press('Escape', 'i')
  await page.keyboard.type('Ligar amanhã cedo')
  await press('ControlOrMeta+Enter')
  await expect(page.getByRole('article').filter({ hasText: 'Ligar amanhã cedo' })).toBeVisible()
  await press('ControlOrMeta+K')
  await page.keyboard.type('resolver')
  await press('Enter')
  await expect(page.getByText('resolveu o ticket')).toBeVisible()
  await press('ControlOrMeta+K')
  await page.keyboard.type('loja fora')
  await expect(page.getByRole('option', { name: /Loja fora do ar/ }).first()).toBeVisible()
  await press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveCount(1)
})
