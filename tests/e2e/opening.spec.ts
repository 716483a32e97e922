import type { Page } from 'playwright/test'
import { findings } from './axe.ts'
import { expect, type RunningConsole, test } from './console.ts'

const client = (page: Page) => page.getByRole('combobox', { name: 'Cliente', exact: true })
const subject = (page: Page) => page.getByRole('textbox', { name: 'Assunto' })
const words = (page: Page) => page.getByRole('textbox', { name: 'O que o cliente disse' })
const beside = (page: Page) => page.getByRole('complementary', { name: 'Ao lado do novo ticket' })
const openButton = (page: Page) => page.getByRole('button', { name: 'Abrir ticket' })

async function begin(desk: RunningConsole, page: Page, profile: string): Promise<void> {
  await page.goto(await desk.start())
  await page.getByRole('button', { name: 'Novo ticket' }).click()
  await expect(client(page)).toBeFocused()
  await page.getByRole('button', { name: /Perfil/ }).click()
  await page.getByRole('option', { name: profile }).click()
}

/** Padaria Real with Maria, made where the ticket is written. */
async function makeClient(page: Page): Promise<void> {
  await client(page).fill('Padaria Real')
  await page.getByRole('option', { name: 'Criar cliente “Padaria Real”…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nome', exact: true }).fill('Maria Silva')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('maria@padaria.example')
  await dialog.getByRole('button', { name: 'Criar cliente' }).click()
  await expect(client(page)).toHaveValue('Maria Silva · Padaria Real')
}

/** The draft is kept a moment after the last key. */
const kept = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith('/call/opening.save') && response.ok())

/** A picture of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

const CHAT = [
  '[10:32] Maria Silva: Bom dia!',
  '[10:32] Maria Silva: O boleto não abre no checkout',
  '[10:33] Ana Souza: Bom dia, Maria! Qual o pedido?',
  '[10:34] Maria Silva: pedido nº 104233',
].join('\n')

test('a chat becomes a ticket with its client made in place, its words whole and its proposals taken (WM-01, WM-03, WM-04)', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'Webmania')
  await words(page).fill(CHAT)
  await expect(beside(page).getByText('Conversa com 4 mensagens')).toBeVisible()
  await beside(page).getByRole('button', { name: 'Contato: Maria Silva' }).click()
  await expect(page.getByText('Este nome não foi encontrado').first()).toBeVisible()
  await expect(client(page)).toBeFocused()
  await makeClient(page)
  await client(page).fill('')
  await page.keyboard.press('Escape')
  await words(page).focus()
  await beside(page).getByRole('button', { name: 'Contato: Maria Silva' }).click()
  await expect(client(page)).toHaveValue('Maria Silva · Padaria Real')
  await beside(page).getByRole('button', { name: 'Canal: Chat' }).click()
  await expect(page.getByRole('radio', { name: 'Chat', exact: true })).toBeChecked()
  await beside(page)
    .getByRole('button', { name: /^Assunto: O boleto não abre no checkout/ })
    .click()
  await expect(subject(page)).toHaveValue('O boleto não abre no checkout')
  await beside(page)
    .getByRole('button', { name: /^Recebido: / })
    .click()
  await expect(beside(page).getByText('Tudo o que a conversa dizia já está no ticket.')).toBeVisible()
  await expect(words(page)).toHaveValue(CHAT)
  await beside(page)
    .getByRole('checkbox', { name: /^imagem/ })
    .click({ force: true })
  await expect(beside(page).getByText('1 de 2')).toBeVisible()
  await openButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'O boleto não abre no checkout' })).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('[10:34] Maria Silva: pedido nº 104233')
  await expect(page.getByRole('checkbox', { name: /^imagem/ })).toBeChecked()
  await page.getByRole('button', { name: 'Voltar' }).click()
  await expect(page.getByRole('row', { name: /O boleto não abre no checkout/ })).toContainText('Padaria Real')
})

test('the same by keyboard alone, taken at once: Shift+N, every field, a contact made, Ctrl+Enter (XT-07)', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'Xtech')
  await subject(page).fill('Primeiro')
  await words(page).fill('um texto')
  await page.getByRole('radio', { name: 'E-mail' }).check({ force: true })
  await openButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Primeiro' })).toBeVisible()
  await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()

  await page.keyboard.press('Shift+N')
  await expect(client(page)).toBeFocused()
  await page.keyboard.type('Padaria Real')
  await expect(page.getByRole('option', { name: 'Criar cliente “Padaria Real”…' })).toBeVisible()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Nome do cliente' })).toBeFocused()
  for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('Tab')
  await expect(dialog.getByRole('textbox', { name: 'Nome', exact: true })).toBeFocused()
  await page.keyboard.type('Maria Silva')
  await page.keyboard.press('Enter')
  await expect(client(page)).toHaveValue('Maria Silva · Padaria Real')
  await expect(client(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'E-mail' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Admin da loja' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Frete errado no carrinho')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(words(page)).toBeFocused()
  await page.keyboard.type('O frete para o CEP 01310-100 sai dobrado.')
  await expect(beside(page).getByText('parece estar no texto: 01310-100')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Frete errado no carrinho' })).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
})

test('what will not do is said at each field, the first has the focus, and nothing typed is lost (WC-20, WC-18, WC-13)', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'WeConnect')
  await expect(page.getByRole('radio', { name: /^Telefone/ })).toBeDisabled()
  await expect(
    page.getByText('Telefone, depois de aberto o chamado: não abre ticket, só serve a um que já existe.'),
  ).toBeVisible()
  await makeClient(page)
  await expect(page.getByText('Maria Silva não está entre os usuários treinados.')).toBeVisible()
  await expect(page.getByText('Abertura por usuário treinado')).toBeVisible()
  await words(page).fill('A folha não fecha.')
  await openButton(page).click()
  await expect(page.getByText('Escolha por onde o pedido chegou.')).toBeVisible()
  await expect(page.getByText('Falta o assunto. Diga em poucas palavras do que se trata.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Portal de atendimento' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByText('Escolha por onde o pedido chegou.')).toHaveCount(0)
  await expect(words(page)).toHaveValue('A folha não fecha.')
  await subject(page).fill('Folha não fecha')
  await page.getByRole('button', { name: /Severidade dita pelo cliente/ }).click()
  await page.getByRole('option', { name: 'Crítica' }).click()
  await expect(page.getByText(/^Crítica: .* Vale até a triagem\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Abrir e assumir' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Folha não fecha' })).toBeVisible()
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
})

test('pictures and files are pasted, chosen and dropped, stand there after a kill, and open with the ticket (WM-04, XT-06)', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'Xtech')
  await subject(page).fill('Checkout torto')
  await words(page).focus()
  const coming = kept(page)
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, PIXEL)
  const files = page.getByRole('group', { name: 'Anexos' })
  await expect(files.getByText(/^imagem-.*\.png$/)).toBeVisible()
  await expect(beside(page).getByText('há uma imagem anexada')).toBeVisible()
  await page.locator('input[type="file"]').setInputFiles([
    { name: 'pedido.txt', mimeType: 'text/plain', buffer: Buffer.from('pedido 104233') },
    { name: 'errado.txt', mimeType: 'text/plain', buffer: Buffer.from('outro') },
  ])
  await files.getByRole('button', { name: 'Retirar errado.txt' }).click()
  await expect(files.getByText('errado.txt')).toHaveCount(0)
  await coming
  await page.waitForTimeout(600)
  await desk.kill()
  await page.goto(await desk.start())
  await page.getByRole('button', { name: 'Novo ticket' }).click()
  await expect(files.getByText('pedido.txt')).toBeVisible()
  await page.getByRole('region', { name: 'Novo ticket' }).evaluate((form) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([new Uint8Array(20_000_001)], 'enorme.bin'))
    dataTransfer.items.add(new File(['solto'], 'solto.txt'))
    form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(files.getByText('solto.txt')).toBeVisible()
  await expect(page.getByText(/“enorme\.bin”/)).toBeVisible()
  await page.getByRole('radio', { name: 'E-mail' }).check({ force: true })
  await openButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout torto' })).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('pedido.txt')
  await expect(page.getByRole('article').first()).toContainText(/imagem-.*\.png/)
})

test('a conversation that is longer than words may be becomes a file, whole (WM-03)', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'Webmania')
  await words(page).focus()
  await page.evaluate((line) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', line.repeat(100_000))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, '[10:32] Maria: uma linha\n')
  await expect(page.getByRole('group', { name: 'Anexos' }).getByText('conversa.txt')).toBeVisible()
  await expect(words(page)).toHaveValue('')
  await subject(page).fill('Conversa longa')
  await page.getByRole('radio', { name: 'Chat', exact: true }).check({ force: true })
  await openButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Conversa longa' })).toBeVisible()
})

test('the telephone of Xtech asks why, and the console’s own refusal comes to its field as well (XT-13)', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'Xtech')
  await page.getByRole('radio', { name: /^Telefone/ }).check({ force: true })
  await expect(page.getByText(/^Canal de exceção/)).toContainText('Não identifica quem pede')
  await subject(page).fill('Loja fora do ar')
  await words(page).fill('Ligou sem internet.')
  await openButton(page).click()
  const reason = page.getByRole('textbox', { name: 'Por que por este canal' })
  await expect(reason).toBeFocused()
  await expect(page.getByText(/Escreva por que o ticket entra por este canal/)).toBeVisible()
  await reason.fill('Sem internet e sem admin')
  await page.route('**/call/ticket.open', async (route) => {
    const input = route.request().postDataJSON() as { readonly subject: string }
    await route.continue({ postData: JSON.stringify({ ...input, subject: '' }) })
  })
  await openButton(page).click()
  await expect(subject(page)).toBeFocused()
  await expect(page.getByText('Falta o assunto. Diga em poucas palavras do que se trata.')).toBeVisible()
  await page.unroute('**/call/ticket.open')
  await openButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Loja fora do ar' })).toBeVisible()
})

test('tickets that may be about the same are shown while one writes, with the rule of channels; opening one keeps the draft (XT-05)', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'Xtech')
  await makeClient(page)
  await page.getByRole('radio', { name: 'E-mail' }).check({ force: true })
  await subject(page).fill('Boleto não abre no checkout')
  await words(page).fill('O boleto não abre.')
  await openButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Boleto não abre no checkout' })).toBeVisible()
  await page.goBack()
  await expect(client(page)).toHaveValue('')
  await subject(page).fill('checkout sem boleto')
  const similar = beside(page).getByRole('link', { name: /Boleto não abre no checkout/ })
  await expect(similar).toContainText('assunto parecido')
  const before = await words(page).boundingBox()
  await client(page).fill('Maria')
  await page.getByRole('option', { name: /Maria Silva/ }).click()
  await expect(similar).toContainText('mesmo contato')
  await page.getByRole('radio', { name: 'Admin da loja' }).check({ force: true })
  await expect(similar).toContainText('veio por E-mail: por outro canal é um ticket novo, ligado a ele')
  await page.getByRole('radio', { name: 'E-mail' }).check({ force: true })
  await expect(similar).toContainText('continue nele em vez de abrir outro')
  expect((await words(page).boundingBox())?.height).toBe(before?.height)
  await similar.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Boleto não abre no checkout' })).toBeVisible()
  await page.goBack()
  await expect(subject(page)).toHaveValue('checkout sem boleto')
  await expect(page.getByText(/Este é o ticket que você começou/)).toBeVisible()
})

test('the draft outlives Escape, a reload and a kill; cancelling asks only where something was written (R-KILL)', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'WeConnect')
  await page.getByRole('button', { name: 'Cancelar' }).click()
  await expect(page.getByRole('grid').or(page.getByText('Nenhum ticket na fila'))).toBeVisible()
  await page.getByRole('button', { name: 'Novo ticket' }).click()
  await makeClient(page)
  await page.getByRole('radio', { name: 'Portal de atendimento' }).check({ force: true })
  await subject(page).fill('Um assunto que fica')
  await words(page).fill('palavras que ficam')
  const saved = kept(page)
  await client(page).fill('Mar')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await words(page).focus()
  await expect(client(page)).toHaveValue('Maria Silva · Padaria Real')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Fila' })).toBeVisible()
  await expect(page.getByText('O ticket que você começou ficou guardado')).toBeVisible()
  await saved
  await desk.kill()
  await page.goto(await desk.start())
  await page.getByRole('button', { name: 'Novo ticket' }).click()
  await expect(page.getByText(/Este é o ticket que você começou/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Perfil/ })).toContainText('WeConnect')
  await expect(client(page)).toHaveValue('Maria Silva · Padaria Real')
  await expect(page.getByRole('radio', { name: 'Portal de atendimento' })).toBeChecked()
  await expect(subject(page)).toHaveValue('Um assunto que fica')
  await expect(words(page)).toHaveValue('palavras que ficam')
  await page.reload()
  await expect(words(page)).toHaveValue('palavras que ficam')
  await page.getByRole('button', { name: 'Cancelar' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Continuar escrevendo' }).click()
  await expect(words(page)).toHaveValue('palavras que ficam')
  await page.getByRole('button', { name: 'Começar outro' }).click()
  const dropped = kept(page)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Descartar' }).click()
  await expect(subject(page)).toHaveValue('')
  await expect(client(page)).toBeFocused()
  await dropped
  await page.reload()
  await expect(words(page)).toHaveValue('')
})

test('an answer that is lost opens one ticket; while nobody answers, what is typed stays', async ({
  desk,
  page,
}) => {
  await begin(desk, page, 'Xtech')
  await page.getByRole('radio', { name: 'E-mail' }).check({ force: true })
  await subject(page).fill('Uma vez só')
  await words(page).fill('texto')
  await page.route(
    '**/call/ticket.open',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await openButton(page).click()
  await expect(page.getByText('O que você escreveu foi mantido. Tente de novo.')).toBeVisible()
  await expect(words(page)).toHaveValue('texto')
  await openButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Uma vez só' })).toBeVisible()
  await page.getByRole('button', { name: 'Voltar' }).click()
  await expect(page.getByRole('grid').getByRole('row', { name: /Uma vez só/ })).toHaveCount(1)
})

test('the form is sound for every eye and size: axe in both themes at 80, 100 and 200 % (WCAG 2.2 AA)', async ({
  desk,
  page,
}) => {
  test.slow()
  await begin(desk, page, 'WeConnect')
  await makeClient(page)
  await words(page).fill(CHAT)
  await expect(beside(page).getByText('Conversa com 4 mensagens')).toBeVisible()
  await openButton(page).click()
  await expect(page.getByText('Escolha por onde o pedido chegou.')).toBeVisible()
  // A tooltip stands in no landmark, and a colour on its way is none.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.mouse.move(0, 0)
  for (const theme of ['light', 'dark'])
    for (const scale of ['80', '100', '200']) {
      await page.evaluate(
        ([name, size]) => {
          document.documentElement.dataset['theme'] = name
          document.documentElement.dataset['scale'] = size
        },
        [theme, scale],
      )
      expect(await findings(page), `${theme} ${scale}`).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wide, `${theme} ${scale}`).toBe(false)
    }
})
