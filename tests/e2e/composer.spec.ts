import type { Page } from 'playwright/test'
import {
  answer,
  composer,
  drop,
  named,
  openDesk,
  paste,
  sent,
  textPart,
  USUAL_TEXT,
  writeTo,
} from './composer-page.ts'
import { expect, test } from './console.ts'
import { tabTo } from './ticket-page.ts'

const FILES = [textPart('pedido.txt', USUAL_TEXT)]
const status = (page: Page, name: string) => page.getByRole('menuitem', { name })

test('by mouse: a template, a copy, files pasted and dropped, and the next status in one press (DY-17, DY-20)', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, FILES)
  await page.getByRole('button', { name: 'Modelos e macros' }).click()
  await page.getByRole('menuitem', { name: /^Pedido do que falta/ }).click()
  await expect(answer(page)).toHaveValue(/^Olá, Rita Prado\.\n\nPara tratar o chamado A-1/)
  await expect(composer(page).getByRole('button', { name: 'itens' })).toBeVisible()

  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await expect(composer(page).getByText('Falta preencher “itens”.')).toBeVisible()
  await page.keyboard.type('o número do pedido')
  await expect(composer(page).getByText('Falta preencher')).toHaveCount(0)

  await page.getByRole('button', { name: 'Cc', exact: true }).click()
  await writeTo(page, 'Cc', 'Bia <bia@loja.example>, sem-arroba')
  await expect(composer(page).getByText('“sem-arroba” não é um e-mail. Corrija ou retire.')).toBeVisible()
  await page.getByRole('button', { name: 'Remover sem-arroba' }).click()

  await paste(answer(page), 'image.png', 'image/png')
  await drop(composer(page), 'nota.pdf')
  await expect(composer(page).getByText(/^imagem-\d{4}-\d\d-\d\d-\d{6}\.png$/)).toBeVisible()
  await expect(composer(page).getByText('nota.pdf')).toBeVisible()

  await page.getByRole('button', { name: 'Escolher o próximo status' }).click()
  await status(page, 'aguardando dados do lojista').click()
  await expect(page.getByText('mudou o status para aguardando dados do lojista')).toBeVisible()
  await expect(sent(page).getByText(/com cópia para .Bia/)).toBeVisible()
  await expect(sent(page).getByText('nota.pdf')).toBeVisible()
  await expect(sent(page).getByText('o número do pedido')).toBeVisible()
  await expect(answer(page)).toHaveValue('')
})

test('by keyboard alone: a template by a slash, its gaps, a copy, and the same taken back within ten seconds (DY-20)', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, FILES)
  await page.keyboard.press('r')
  await expect(answer(page)).toBeFocused()
  await page.keyboard.type('/falta')
  await expect(page.getByRole('option', { name: /^Pedido do que falta/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toHaveValue(/\{itens\}/)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(composer(page).getByText('Falta preencher “itens”.')).toBeVisible()
  await page.keyboard.type('o CEP')
  await page.keyboard.press('Shift+Tab')
  await expect(composer(page).getByRole('button', { name: 'Cco' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('chefe@time.example')
  await page.keyboard.press('Enter')
  await tabTo(page, answer(page))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(sent(page).getByText(/com cópia oculta para .chefe@time\.example/)).toBeVisible()
  await expect(answer(page)).toHaveValue('')

  const undo = composer(page).getByRole('button', { name: 'Desfazer' })
  await tabTo(page, undo)
  await page.keyboard.press('Enter')
  await expect(answer(page)).toHaveValue(/precisamos|faltam estes dados/)
  await expect(answer(page)).toHaveValue(/o CEP/)
  await expect(composer(page).getByText('chefe@time.example')).toBeVisible()
  await expect(page.getByText('envio desfeito', { exact: true })).toBeVisible()
  await expect(answer(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('na caixa de saída', { exact: true })).toHaveCount(1)
})

test('by keyboard alone: a macro says what sending will do, does it, and taking back undoes all of it', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, [])
  await page.keyboard.press('r')
  await page.keyboard.type('/assumir')
  await page.keyboard.press('Enter')
  await expect(answer(page)).toHaveValue(/Assumi o chamado A-1/)
  await expect(composer(page).getByText('status → em atendimento', { exact: false })).toBeVisible()
  await expect(composer(page).getByText('assumir', { exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Liberar', exact: true })).toBeVisible()
  await tabTo(page, composer(page).getByRole('button', { name: 'Desfazer' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Assumir', exact: true })).toBeVisible()
  await expect(page.getByText('mudou o status para Novo')).toBeVisible()
  await expect(answer(page)).toHaveValue(/Assumi o chamado A-1/)
  await expect(composer(page).getByText('assumir', { exact: true })).toBeVisible()
})

test('by keyboard alone: a note calls somebody, and can never be taken for a reply', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, [])
  await page.keyboard.press('i')
  const note = page.getByRole('textbox', { name: 'Texto da nota interna' })
  await expect(note).toBeFocused()
  await expect(composer(page).getByText('Só a equipe lê')).toBeVisible()
  await expect(composer(page).getByRole('combobox')).toHaveCount(0)
  await page.keyboard.type('Vale olhar isto @ana')
  await expect(page.getByRole('option', { name: 'Ana Souza' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('antes das 17h')
  await page.keyboard.press('ControlOrMeta+Enter')
  const entry = page.getByRole('article', { name: /^Nota/i })
  await expect(entry.getByText('Vale olhar isto @Ana Souza antes das 17h')).toBeVisible()
  await expect(entry.locator('span', { hasText: /^@Ana Souza$/ })).toBeVisible()
})

test('by keyboard alone: a message is sent on with the files that stay checked', async ({ desk, page }) => {
  await openDesk(desk, page, [...FILES, textPart('extra.txt', 'outro')])
  await page.keyboard.press('f')
  await expect(composer(page).getByRole('combobox', { name: 'Para' })).toBeFocused()
  await page.keyboard.type('fiscal@contador.example,')
  const extra = composer(page).getByRole('checkbox', { name: /extra\.txt/ })
  await expect(extra).toBeChecked()
  await tabTo(page, extra)
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('textbox', { name: 'Texto acima da mensagem encaminhada' }))
  await page.keyboard.type('Pode conferir?')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(sent(page).getByText('encaminhada', { exact: true })).toBeVisible()
  await expect(sent(page).getByText('pedido.txt')).toBeVisible()
  await expect(sent(page).getByText('extra.txt')).toHaveCount(0)
  await sent(page)
    .getByRole('button', { name: /citação/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(sent(page).getByText('De: Rita Prado <rita@loja.example>')).toBeVisible()
})

test('the quoted message goes below the reply, folded, and the redaction of the message proposes the reply too', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, [])
  await answer(page).click()
  await expect(composer(page).getByText(/^Em \d\d\/11\/2026, 11:00, Rita Prado/)).toBeVisible()
  await answer(page).fill('Recebido.')
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await expect(sent(page).getByText('Recebido.')).toBeVisible()
  await expect(sent(page).getByText('> Boa tarde, seguem os arquivos')).toHaveCount(0)
  await sent(page)
    .getByRole('button', { name: /citação/ })
    .click()
  await expect(sent(page).getByText('> Boa tarde, seguem os arquivos')).toBeVisible()
  await page.getByRole('button', { name: /^Ações de mensagem/ }).click()
  await page.getByRole('menuitem', { name: /Remover/ }).click()
  await expect(page.getByRole('checkbox', { name: /^Resposta/i })).toBeChecked()
})

test('a draft with its file lives through a kill, and through whose the ticket is', async ({
  desk,
  page,
}) => {
  await openDesk(desk, page, [])
  await answer(page).fill('quase pronto')
  await paste(answer(page), 'image.png', 'image/png')
  await expect(composer(page).getByText(/^imagem-.*\.png$/)).toBeVisible()
  const name = await named(composer(page))
  await page.getByRole('button', { name: 'Assumir', exact: true }).click()
  await page.getByRole('button', { name: 'Liberar', exact: true }).click()
  await expect(answer(page)).toHaveValue('quase pronto')
  await page.waitForTimeout(600)
  await desk.kill()
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Arquivos do dia/ }).click()
  await expect(answer(page)).toHaveValue('quase pronto')
  await expect(composer(page).getByText(name)).toBeVisible()
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await expect(sent(page).getByText(name)).toBeVisible()
})

test('a file that was dropped while the console was silent comes once it answers', async ({ desk, page }) => {
  await openDesk(desk, page, [])
  await page.route('**/upload', (route) => route.abort())
  await drop(composer(page), 'nota.pdf')
  await expect(composer(page).getByText('O console não está respondendo')).toBeVisible()
  await answer(page).fill('segue')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(composer(page).getByText('Espere os anexos chegarem, ou retire-os.')).toBeVisible()
  await page.unroute('**/upload')
  await expect(composer(page).getByText('O console não está respondendo')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(sent(page).getByText('nota.pdf')).toBeVisible()
})

test('files that are too large are refused by name, and the words stay', async ({ desk, page }) => {
  await openDesk(desk, page, [])
  await answer(page).fill('segue o vídeo')
  await drop(composer(page), 'video.mp4', 21_000_000)
  await expect(composer(page).getByText('“video.mp4” passa do limite de 20 MB por arquivo.')).toBeVisible()
  await drop(composer(page), 'a.bin', 15_000_000)
  await expect(composer(page).getByText('a.bin')).toBeVisible()
  await drop(composer(page), 'b.bin', 15_000_000)
  await expect(composer(page).getByText(/“b\.bin” não cabe/)).toBeVisible()
  await expect(answer(page)).toHaveValue('segue o vídeo')
})

test('at 1280 × 800 head, clocks, words and the sending button are in sight together', async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openDesk(desk, page, FILES)
  await page.getByRole('button', { name: 'Modelos e macros' }).click()
  await page.getByRole('menuitem', { name: /^Prazo: 24 horas úteis/ }).click()
  for (const seen of [
    page.getByRole('heading', { level: 1 }),
    answer(page),
    page.getByRole('button', { name: 'Enviar', exact: true }),
  ])
    await expect(seen).toBeInViewport()
})

test('who has no e-mail is answered by writing down what was said, and the composer says so (DY-19)', async ({
  desk,
  page,
}) => {
  await page.goto(await desk.start())
  await page.getByRole('button', { name: 'Novo ticket' }).click()
  await page.getByRole('button', { name: /Perfil/ }).click()
  await page.getByRole('option', { name: 'Webmania' }).click()
  await page.getByRole('radio', { name: 'Chat' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Assunto' }).fill('Boleto não abre')
  await page.getByRole('textbox', { name: 'O que o cliente disse' }).fill('Rui: o boleto não abre.')
  await page.getByRole('button', { name: 'Abrir e assumir' }).click()
  await answer(page).fill('Expliquei por voz como abrir o boleto.')
  const said = page.getByRole('button', { name: 'Registrar como dito', exact: true })
  await expect(said).toBeVisible()
  await page.getByRole('button', { name: 'Remover cliente' }).click()
  await expect(said).toHaveCount(0)
  await writeTo(page, 'Para', 'Rui')
  await expect(composer(page).getByText(/escreveu:$/)).toHaveCount(0)
  await said.click()
  await expect(sent(page).getByText(/^entregue /)).toBeVisible()
  await expect(sent(page).getByText(/^para .Rui/)).toBeVisible()
  await expect(composer(page).getByRole('button', { name: 'Desfazer' })).toHaveCount(0)
})
