import type { Page } from 'playwright/test'
import { mailWith } from './attached-mail.ts'
import { expect, test } from './console.ts'
import { bring, open } from './ticket-page.ts'

/** The words of each page, as a program that reads PDF finds them. */
async function printed(page: Page): Promise<readonly string[]> {
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages
}

/** The system's dialog stays away; what it would print is asked for instead. */
const withoutDialog = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => void Reflect.set(window, 'asked', Number(Reflect.get(window, 'asked') ?? 0) + 1)
  })
const asked = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'asked'))

const LINES = Array.from({ length: 260 }, (_, at) => `linha ${String(at).padStart(3, '0')} do relato`)

const letter = (subject: string, at: number, text: string): string =>
  mailWith([], subject, at % 10)
    .replace(/Message-ID: <[^>]*>/, `Message-ID: <papel-${at}@loja.example>`)
    .replace('Boa tarde, seguem os arquivos que vocês pediram.', () => text)

test('a ticket is printed whole: head, clocks and all of its history, folded or out of sight, with its code on each page', async ({
  desk,
  page,
}) => {
  await withoutDialog(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await bring(desk, letter('Relato longo', 1, LINES.join('\r\n')))
  await page.goto(await desk.start())
  await open(page, /Relato longo/)
  await page.getByRole('textbox', { name: 'Texto da resposta' }).fill('rascunho que ninguém imprime')
  await page.keyboard.press('Control+p')
  await expect.poll(() => asked(page)).toBe(1)
  const pages = await printed(page)
  const words = pages.join(' ')
  expect(pages.length).toBeGreaterThan(3)
  for (const line of LINES) expect(words).toContain(line)
  for (const each of pages) expect(each).toMatch(/A-1 · Relato longo/)
  expect(pages[0]).toContain('Rita Prado')
  for (const away of ['rascunho que ninguém', 'Responder', 'Mostrar menos', 'Ajustes', 'Enviar'])
    expect(words).not.toContain(away)
})

test('a list is printed whole, not what is in sight of it, and is gone from the page afterwards', async ({
  desk,
  page,
}) => {
  await withoutDialog(page)
  await bring(desk, ...Array.from({ length: 70 }, (_, at) => letter(`Pedido numero ${at}x`, at, 'Olá')))
  await page.goto(await desk.start())
  await expect(page.getByRole('row', { name: /Pedido numero/ }).first()).toBeVisible()
  expect(await page.getByRole('row', { name: /Pedido numero/ }).count()).toBeLessThan(60)
  await page.keyboard.press('Control+p')
  await expect.poll(() => asked(page)).toBe(1)
  const pages = await printed(page)
  for (let at = 0; at < 70; at++) expect(pages.join(' ')).toContain(`Pedido numero ${at}x`)
  expect(pages[0]).toMatch(/70 tickets/)
  for (const each of pages) expect(each).toMatch(/Plantão · Fila/)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('[data-printed]')).toHaveCount(0)
})

test('paper is black on white in either theme', async ({ desk, page }) => {
  await withoutDialog(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await bring(desk, letter('Relato curto', 1, 'Olá'))
  await page.goto(await desk.start())
  await open(page, /Relato curto/)
  const colours = () =>
    page.getByRole('heading', { name: 'Relato curto' }).evaluate((each) => {
      const { color } = getComputedStyle(each)
      return [color, getComputedStyle(each.closest('main') ?? each).backgroundColor]
    })
  expect(await colours()).not.toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})
