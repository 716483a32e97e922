import { findings } from './axe.ts'
import { expect, test } from './console.ts'
import { bring, open, tabTo } from './ticket-page.ts'

const mail = (text: string): string =>
  [
    'From: Rita Prado <rita@loja.example>',
    'To: suporte@xtech.example',
    'Subject: Veja os links',
    'Message-ID: <links-1@loja.example>',
    'Date: Thu, 19 Nov 2026 11:00:00 -0300',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n')

const TEXT =
  'Bom dia, veja https://loja.example/nota?id=3 e (http://loja.example/a). O banco é https://аррӏе.com/login, ' +
  'e não https://banco.example@evil.example/ nem javascript:alert(1).'

test('an address in a customer’s words is opened only after its whole was shown, in a tab that knows nothing of ours', async ({
  desk,
  page,
  context,
  trouble,
}) => {
  const asked: string[] = []
  await context.route(/example|xn--/, (route) => {
    asked.push(route.request().url())
    return route.fulfill({
      body: '<script>document.title = String(window.opener)</script>',
      contentType: 'text/html',
    })
  })
  await bring(desk, mail(TEXT))
  await page.goto(await desk.start())
  await open(page, /Veja os links/)
  const links = page.getByRole('article').getByRole('link')
  await expect(links).toHaveText([
    'https://loja.example/nota?id=3',
    'http://loja.example/a',
    'https://аррӏе.com/login',
  ])

  await links.nth(2).click()
  const dialog = page.getByRole('dialog', { name: 'Abrir fora do Plantão?' })
  await expect(dialog.getByText('https://xn--80ak6aa92e.com/login')).toBeVisible()
  await expect(dialog.getByText(/letras de outro alfabeto/)).toBeVisible()
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancelar' }).click()
  await expect(links.nth(2)).toBeFocused()

  await links.nth(1).click()
  await expect(dialog.getByText(/Sem criptografia/)).toBeVisible()
  await page.keyboard.press('Escape')
  expect(asked).toEqual([])
  expect(context.pages()).toHaveLength(1)

  await tabTo(page, links.first())
  await page.keyboard.press('Enter')
  const opened = context.waitForEvent('page')
  await dialog.getByRole('button', { name: 'Abrir' }).click()
  const other = await opened
  await other.waitForLoadState()
  expect(await other.title()).toBe('null')
  expect(asked).toEqual(['https://loja.example/nota?id=3'])
  await expect(links.first()).toBeFocused()
  expect(trouble).toEqual([])
})

test('the address is copied as the network reads it', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await bring(desk, mail(TEXT))
  await page.goto(await desk.start())
  await open(page, /Veja os links/)
  await page.getByRole('link', { name: /login/ }).click()
  await page.getByRole('button', { name: 'Copiar endereço' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://xn--80ak6aa92e.com/login')
})
