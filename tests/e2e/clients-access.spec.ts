import type { Page } from 'playwright/test'
import { findings } from './axe.ts'
import { lettersIn } from './client-mail.ts'
import { expect, test } from './console.ts'

const TABLE = [
  'Cliente;Plano;Contato;E-mail;Treinado;Aprovador;Desenvolvimento;TAM',
  'Padaria Real;Business+;Rui Costa;rui@padariareal.example;sim;sim;dev.padariareal.example;Ana Souza',
  'Padaria Real;;Eva Dias;eva@padariareal.example;;;;',
  'Mercado Sol;Ouro;;;;;;',
].join('\n')

const screens: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'the empty list',
    async (page) => {
      await page.getByRole('link', { name: 'Clientes' }).click()
      await expect(page.getByText('Nenhum cliente ainda')).toBeVisible()
    },
  ],
  [
    'the form of a new client with its faults',
    async (page) => {
      await page.getByRole('button', { name: 'Novo cliente' }).first().click()
      await page.getByRole('button', { name: 'Criar cliente' }).click()
      await expect(page.getByText('Escreva um nome.')).toBeVisible()
    },
  ],
  [
    'the choice of a table',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.evaluate(() => (location.hash = '#/clientes/importar'))
      await page.getByRole('button', { name: /Perfil destes clientes/ }).click()
      await page.getByRole('option', { name: 'Wati' }).click()
    },
  ],
  [
    'the preview',
    async (page) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'clientes.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
      await expect(page.getByRole('table')).toBeVisible()
    },
  ],
  [
    'the result',
    async (page) => {
      await page.getByRole('button', { name: /^Importar \d/ }).click()
      await expect(page.getByText('linhas importadas')).toBeVisible()
    },
  ],
  [
    'the list',
    async (page) => {
      await page.getByRole('button', { name: 'Ver clientes' }).click()
      await expect(page.getByRole('row', { name: /Padaria Real/ })).toBeVisible()
    },
  ],
  [
    'a client with a contact opened and a refusal',
    async (page) => {
      await page.getByRole('row', { name: /Padaria Real/ }).click()
      await page.getByRole('button', { name: /^Rui Costa/ }).click()
      await page.getByRole('combobox', { name: 'Domínios' }).fill('gmail.com')
      await page.getByRole('combobox', { name: 'Domínios' }).press('Enter')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  ],
  [
    'the merging of clients',
    async (page) => {
      await page.getByRole('button', { name: 'Ações de Padaria Real' }).click()
      await page.getByRole('menuitem').click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'the card of a ticket without a client and its offers',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.evaluate(() => (location.hash = '#/fila'))
      await page.getByRole('row', { name: /Senha nova/ }).click()
      await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()
      await page.getByRole('combobox', { name: 'Cliente ou contato' }).fill('real')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'the question that follows from linking',
    async (page) => {
      await page.getByRole('option', { name: /Rui Costa/ }).click()
      await expect(page.getByRole('dialog')).toContainText('Guardar bia@mercadosol.example em Rui Costa?')
    },
  ],
  [
    'the card of a ticket with its client',
    async (page) => {
      await page.getByRole('button', { name: 'Agora não' }).click()
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.getByText('Guardar')).toHaveCount(0)
    },
  ],
]

/** While offers are open the rest of the page is hidden from the ear, as behind a dialog; these speak of that rest. */
const ofNoOffers = (finding: string) => !/^(aria-hidden-focus|page-has-heading-one|region):/.test(finding)

for (const colorScheme of ['light', 'dark'] as const) {
  for (const scale of [80, 100, 200]) {
    test(`axe finds nothing on the screens of clients, ${colorScheme}, at ${scale} %`, async ({
      desk,
      page,
    }) => {
      test.setTimeout(120_000)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(await desk.start())
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      await desk.importMail(
        lettersIn(desk.folder, [{ from: 'Bia Lima <bia@mercadosol.example>', subject: 'Senha nova' }]),
      )
      for (const [name, show] of screens) {
        await show(page)
        const found = await findings(page)
        expect(name.endsWith('offers') ? found.filter(ofNoOffers) : found, name).toEqual([])
      }
    })
  }
}
