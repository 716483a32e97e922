import type { Page } from 'playwright/test'
import { lettersIn } from './client-mail.ts'
import { expect, type RunningConsole, test } from './console.ts'

const RUI = 'Rui Costa <rui@padariareal.example>'
const LETTERS = [
  { from: RUI, subject: 'Mensagens não saem' },
  { from: RUI, subject: 'Relatório errado' },
  { from: 'Bia Lima <bia@mercadosol.example>', subject: 'Senha nova' },
]

const card = (page: Page) => page.getByRole('region', { name: 'Cliente', exact: true })
const findField = (page: Page) => page.getByRole('combobox', { name: 'Cliente ou contato' })

async function openTicket(page: Page, subject: string): Promise<void> {
  await page.getByRole('link', { name: /^Fila/ }).click()
  await page.getByRole('row', { name: new RegExp(subject) }).click()
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
  await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()
}

/** A console with three tickets of two unknown senders. */
async function withLetters(desk: RunningConsole, page: Page): Promise<void> {
  await page.goto(await desk.start())
  await desk.importMail(lettersIn(desk.folder, LETTERS))
  await expect(page.getByRole('row', { name: /Senha nova/ })).toBeVisible()
}

async function makeFromList(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Clientes' }).click()
  await page.getByRole('button', { name: 'Novo cliente' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nome do cliente' }).fill(name)
  await dialog.getByRole('button', { name: /Perfil/ }).click()
  await page.getByRole('option', { name: 'Wati' }).click()
  await dialog.getByRole('button', { name: 'Criar cliente' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('from an unknown sender client and contact are made in place, his other tickets come along, and the plan shows (XT-02, WA-11, WC-18)', async ({
  desk,
  page,
}) => {
  await withLetters(desk, page)
  await openTicket(page, 'Mensagens não saem')
  await expect(card(page).getByText('sem cliente', { exact: true })).toBeVisible()
  await expect(card(page).getByText('não identificado')).toBeVisible()
  await findField(page).click()
  await findField(page).press('ArrowDown')
  await page.getByRole('option', { name: 'Criar cliente “Padariareal”…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Domínio' })).toHaveValue('padariareal.example')
  await expect(dialog.getByRole('textbox', { name: 'Nome', exact: true })).toHaveValue('Rui Costa')
  await expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveValue('rui@padariareal.example')
  await dialog.getByRole('textbox', { name: 'Nome do cliente' }).fill('Padaria Real')
  await dialog.getByRole('button', { name: /Plano/ }).click()
  await page.getByRole('option', { name: 'Business+' }).click()
  await dialog.getByRole('button', { name: 'Criar cliente' }).click()
  await expect(page.getByRole('dialog')).toContainText('Vincular também o outro ticket deste remetente?')
  await page.getByRole('button', { name: 'Vincular todos' }).click()
  await expect(card(page).getByRole('link', { name: 'Padaria Real' })).toBeVisible()
  await expect(card(page).getByText('não treinado')).toBeVisible()
  await expect(card(page).getByText('Business+')).toBeVisible()
  await openTicket(page, 'Relatório errado')
  await expect(card(page).getByRole('link', { name: 'Padaria Real' })).toBeVisible()
  await openTicket(page, 'Senha nova')
  await expect(card(page).getByText('sem cliente', { exact: true })).toBeVisible()
})

test('a client is edited in place, what is refused stays with its reason, and the card of its ticket follows', async ({
  desk,
  page,
}) => {
  await withLetters(desk, page)
  await makeFromList(page, 'Mercado Sol')
  const domains = page.getByRole('combobox', { name: 'Domínios' })
  await domains.fill('gmail.com')
  await domains.press('Enter')
  await expect(page.getByRole('alert')).toContainText('gmail.com é um e-mail público')
  await expect(page.getByRole('row', { name: 'gmail.com' })).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Nome do cliente' })
  await name.fill('')
  await name.press('Enter')
  await expect(page.getByText('Escreva um nome.')).toBeVisible()
  await expect(name).toHaveValue('')
  await name.press('Escape')
  await expect(name).toHaveValue('Mercado Sol')
  await page.getByRole('textbox', { name: 'Versão' }).fill('12.1')
  await page.getByRole('textbox', { name: 'Observações' }).click()
  await expect(page.getByText('Cliente alterado')).toBeVisible()
  await page.getByRole('textbox', { name: 'Observações' }).fill('Folha no dia 25.')
  await page.getByRole('textbox', { name: 'Observações' }).press('ControlOrMeta+Enter')
  await page.getByRole('switch', { name: 'Gerente de conta técnica (TAM)' }).click({ force: true })
  await page.getByRole('button', { name: /Responsável/ }).click()
  await page.getByRole('option', { name: 'Ana Souza' }).click()
  await openTicket(page, 'Senha nova')
  await findField(page).fill('mercado')
  await page.getByRole('option', { name: 'Mercado Sol' }).first().click()
  await expect(card(page).getByText('12.1')).toBeVisible()
  await expect(card(page).getByText('Folha no dia 25.')).toBeVisible()
  await expect(card(page).getByText('Ana Souza')).toBeVisible()
  await expect(card(page).getByText('bia@mercadosol.example não é contato')).toBeVisible()
  await card(page).getByRole('button', { name: 'Criar contato…' }).click()
  await page.getByRole('dialog').getByRole('switch', { name: 'Pessoa treinada' }).click({ force: true })
  await page.getByRole('button', { name: 'Criar contato', exact: true }).click()
  await expect(card(page).getByText('Bia Lima')).toBeVisible()
  await expect(card(page).getByText('treinado', { exact: true })).toBeVisible()
  await card(page).getByRole('link', { name: 'Mercado Sol' }).click()
  await page.getByRole('button', { name: /Plano$/ }).click()
  await page.getByRole('option', { name: 'Business+' }).click()
  await expect(page.getByRole('link', { name: /Senha nova/ })).toBeVisible()
  await page.getByRole('link', { name: /Senha nova/ }).click()
  await expect(card(page).getByText('Business+')).toBeVisible()
})

test('two clients are merged: which stays is chosen, what happens is said, and the list has one', async ({
  desk,
  page,
}) => {
  await withLetters(desk, page)
  await makeFromList(page, 'Padaria Real Ltda')
  await makeFromList(page, 'Padaria Real')
  await page.getByRole('button', { name: 'Ações de Padaria Real' }).click()
  await page.getByRole('menuitem', { name: 'Unir com outro cliente…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Outro cliente' }).fill('ltda')
  await page.getByRole('option', { name: 'Padaria Real Ltda' }).click()
  await dialog.getByRole('radio', { name: 'Padaria Real Ltda' }).click({ force: true })
  await expect(dialog).toContainText('Padaria Real sai da lista. Não dá para desfazer.')
  await dialog.getByRole('button', { name: 'Unir clientes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Padaria Real Ltda' })).toBeVisible()
  await page.getByRole('link', { name: 'Clientes' }).click()
  await expect(page.getByRole('gridcell', { name: /Padaria Real/ })).toHaveCount(1)
})

const TABLE = [
  'Cliente;Plano;Contato;E-mail;Treinado;Cor',
  'Padaria Real;Business+;Rui Costa;rui@padariareal.example;sim;azul',
  'Padaria Real;;Eva;eva@@x;;',
  'Mercado Sol;Ouro;;;;',
].join('\n')

test('a table is told line by line before anything is written, then imported, and a second time changes nothing (M-03)', async ({
  desk,
  page,
}) => {
  await page.goto(await desk.start())
  await page.getByRole('link', { name: 'Clientes' }).click()
  await expect(page.getByText('Nenhum cliente ainda')).toBeVisible()
  await page.getByRole('button', { name: 'Importar CSV' }).first().click()
  await page.getByRole('button', { name: /Perfil destes clientes/ }).click()
  await page.getByRole('option', { name: 'Wati' }).click()
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await choose('clientes.csv', Buffer.from(TABLE))
  await expect(page.getByText('Deixadas de lado: Cor')).toBeVisible()
  await expect(page.getByText('“eva@@x” não serve como E-mail.')).toBeVisible()
  await expect(page.getByText('“Ouro” não existe neste perfil como Plano.')).toBeVisible()
  await page.getByRole('button', { name: /^Recusadas/ }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Importar 1 linha' }).click()
  await expect(page.getByText('1 linha importada')).toBeVisible()
  await page.getByRole('button', { name: 'Importar outro arquivo' }).click()
  await choose('clientes.csv', Buffer.from(TABLE.replace('Business+', 'Pro')))
  await expect(
    page.getByRole('row', { name: /Padaria Real Rui Costa Plano Business\+ .* Pro/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Outro arquivo' }).click()
  await choose('clientes.csv', Buffer.from(TABLE))
  await expect(page.getByRole('button', { name: 'Nada a importar' })).toBeDisabled()
})

test('a file that is no table of clients is told so in a sentence', async ({ desk, page }) => {
  await page.goto(await desk.start())
  await page.evaluate(() => (location.hash = '#/clientes/importar'))
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['vazio.csv', Buffer.from(' \n'), 'vazio.csv está vazio.'],
    ['planilha.xlsx', Buffer.from('PK\u0003\u0004abc', 'latin1'), 'planilha.xlsx é uma planilha'],
    ['foto.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'foto.csv não é um arquivo de texto.'],
    ['grande.csv', Buffer.alloc(10_000_000, 'a'), 'grande.csv tem 10 MB; o limite é 8 MB.'],
    ['outra.csv', Buffer.from('Data;Valor\n1;2'), 'A planilha não tem coluna com o nome do cliente.'],
  ]
  for (const [name, buffer, words] of cases) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await expect(page.getByRole('alert')).toContainText(words)
  }
})

test('a table that is dropped is read, a stopped import says so, and two files at once are refused', async ({
  desk,
  page,
}) => {
  await page.goto(await desk.start())
  await page.evaluate(() => (location.hash = '#/clientes/importar'))
  await expect(page.getByText('Solte aqui um arquivo CSV')).toBeVisible()
  const drop = async (...names: readonly string[]) => {
    const dataTransfer = await page.evaluateHandle((files) => {
      const transfer = new DataTransfer()
      for (const name of files) transfer.items.add(new File(['Cliente\nPadaria Real'], name))
      return transfer
    }, names)
    await page.getByText('Solte aqui um arquivo CSV').dispatchEvent('drop', { dataTransfer })
  }
  await drop('um.csv', 'dois.csv')
  await expect(page.getByRole('alert')).toContainText('Um arquivo por vez')
  await drop('um.csv')
  await expect(page.getByRole('button', { name: 'Importar 1 linha' })).toBeVisible()
  await page.route('**/run/client.import', () => undefined)
  await page.getByRole('button', { name: 'Importar 1 linha' }).click()
  await page.getByRole('button', { name: 'Parar' }).click()
  await expect(page.getByText(/Parado a pedido/)).toBeVisible()
})

test('a contact is added, merged with another, moved to another client and removed, each said before it is done', async ({
  desk,
  page,
}) => {
  await page.goto(await desk.start())
  await makeFromList(page, 'Mercado Sol')
  await makeFromList(page, 'Padaria Real')
  for (const [name, address] of [
    ['Rui Costa', 'rui@padariareal.example'],
    ['Rui C.', 'rui.costa@padariareal.example'],
    ['Eva Dias', 'eva@padariareal.example'],
  ] as const) {
    await page.getByRole('button', { name: 'Acrescentar contato' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Nome' }).fill(name)
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(address)
    await dialog.getByRole('button', { name: 'Criar contato' }).click()
    await expect(page.getByRole('button', { name: `${name} ${address}` })).toBeVisible()
  }
  const begin = async (contact: string, act: RegExp) => {
    await page.getByRole('button', { name: `Ações de ${contact}`, exact: true }).click()
    await page.getByRole('menuitem', { name: act }).click()
  }
  await begin('Rui C.', /Unir/)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Contato que fica/ })
    .click()
  await page.getByRole('option', { name: /Rui Costa/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Rui C. deixa de existir como contato')
  await page.getByRole('button', { name: 'Unir contatos' }).click()
  await expect(page.getByRole('button', { name: /^Rui C\./ })).toHaveCount(0)
  await page.getByRole('button', { name: /^Rui Costa/ }).click()
  await expect(page.getByRole('row', { name: 'rui.costa@padariareal.example' })).toBeVisible()
  await begin('Eva Dias', /Remover/)
  await expect(page.getByRole('alertdialog')).toContainText('Os tickets que ela abriu ficam.')
  await page.getByRole('button', { name: 'Remover contato' }).click()
  await expect(page.getByRole('button', { name: /^Eva Dias/ })).toHaveCount(0)
  await begin('Rui Costa', /Mover/)
  await page.getByRole('button', { name: 'Mover contato' }).click()
  await expect(page.getByRole('alert')).toContainText('Escolha para qual cliente.')
  await page.getByRole('combobox', { name: 'Novo cliente' }).fill('mercado')
  await page.getByRole('option', { name: /Mercado Sol/ }).click()
  await page.getByRole('button', { name: 'Mover contato' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mercado Sol' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Rui Costa/ })).toBeVisible()
})

test('by keyboard alone a client is made from a sender, found, edited, merged and imported, and the focus is never lost', async ({
  desk,
  page,
}) => {
  await withLetters(desk, page)
  const keys = page.keyboard
  const lost = () => page.evaluate(() => document.activeElement === document.body)
  await page.getByRole('row', { name: /Mensagens não saem/ }).focus()
  await keys.press('Enter')
  await expect(findField(page)).toBeVisible()
  await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()
  await findField(page).focus()
  await keys.type('Padaria Real')
  await expect(page.getByRole('option', { name: 'Criar cliente “Padaria Real”…' })).toBeVisible()
  await keys.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nome do cliente' })).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Vincular também')
  await page.getByRole('button', { name: 'Vincular todos' }).focus()
  await keys.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(card(page).getByRole('link', { name: 'Padaria Real' })).toBeVisible()
  expect(await lost()).toBe(false)
  await card(page).getByRole('link', { name: 'Padaria Real' }).focus()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Padaria Real' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Versão' }).focus()
  await keys.type('11.0')
  await keys.press('Enter')
  await expect(page.getByText('Cliente alterado')).toBeVisible()
  await page.getByRole('combobox', { name: 'Domínios' }).focus()
  await keys.press('Backspace')
  await keys.press('Delete')
  await expect(page.getByRole('row', { name: 'padariareal.example' })).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: 'Domínios' })).toBeFocused()
  await page.getByRole('button', { name: /^Rui Costa/ }).focus()
  await keys.press('Enter')
  await page.getByRole('switch', { name: 'Pode aprovar' }).focus()
  await keys.press('Space')
  await expect(page.getByRole('button', { name: /^Rui Costa.*aprova/ })).toBeVisible()
  await page.getByRole('heading', { level: 1 }).focus()
  await keys.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByRole('row', { name: /Padaria Real/ })).toBeFocused()
  await page.getByRole('searchbox').focus()
  await keys.type('rui')
  await expect(page.getByText('1 cliente', { exact: true })).toBeAttached()
  await keys.press('ArrowDown')
  await expect(page.getByRole('row', { name: /Padaria Real/ })).toBeFocused()
  await page.getByRole('button', { name: 'Importar CSV' }).focus()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Importar clientes' })).toBeFocused()
  await page.getByRole('button', { name: /Perfil destes clientes/ }).focus()
  await keys.press('Enter')
  await page.getByRole('option', { name: 'Wati' }).focus()
  await keys.press('Enter')
  await page.getByRole('textbox', { name: 'Ou cole as células' }).focus()
  await keys.insertText('Cliente\tPlano\nPadaria Real\tBusiness+')
  await keys.press('ControlOrMeta+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Importar clientes' })).toBeFocused()
  await page.getByRole('button', { name: 'Importar 1 linha' }).focus()
  await keys.press('Enter')
  await expect(page.getByText('1 linha importada')).toBeVisible()
  expect(await lost()).toBe(false)
})
