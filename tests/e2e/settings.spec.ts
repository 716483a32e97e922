import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')
const ONE = join(MAIL, '01-loja-fora-do-ar.eml')

const to = async (page: Page, section: string): Promise<void> => {
  await page.evaluate((hash) => (location.hash = hash), `#/ajustes/${section}`)
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused()
}
const rootAttribute = (page: Page, name: string) => page.locator('html').getAttribute(name)

test('language, theme, size and density act at once, in another tab too, and outlive the start', async ({
  desk,
  page,
  context,
}) => {
  await page.goto(await desk.start())
  const other = await context.newPage()
  await other.goto(new URL(page.url()).origin)
  await page.bringToFront()
  await to(page, 'aparencia')
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.getByText('Dark', { exact: true }).click()
  await page.getByText('Compact', { exact: true }).click()
  for (let step = 0; step < 10; step += 1) await page.getByRole('button', { name: 'Larger font' }).click()
  await expect(page.getByText('200%', { exact: true })).toBeVisible()
  await other.bringToFront()
  await expect(other.getByRole('link', { name: 'Settings' })).toBeVisible()
  await expect.poll(() => rootAttribute(other, 'lang')).toBe('en')
  await expect
    .poll(() => other.evaluate(() => getComputedStyle(document.documentElement).fontSize))
    .toBe('32px')
  expect(await other.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')

  await desk.kill()
  const html = page.waitForResponse(
    (response) => response.headers()['content-type']?.includes('html') === true && response.status() === 200,
  )
  await page.goto(await desk.start())
  // The first byte of the page says it: nothing is drawn in another look before.
  expect(await (await html).text()).toContain('data-theme="dark" data-scale="200" data-density="compact"')
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
})

test('by keyboard alone: the theme is chosen by arrows, the size by its buttons, and Escape goes back', async ({
  desk,
  page,
}) => {
  await desk.importMail(ONE)
  await page.goto(await desk.start())
  await expect(page.getByRole('grid').locator('[role="row"]:focus')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('aparencia')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Aparência' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Do sistema' }).first()).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Escuro' })).toBeFocused()
  await expect.poll(() => rootAttribute(page, 'data-theme')).toBe('dark')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('110 %', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Aumentar a fonte' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
})

test('WCAG 2.1.4: keys of one letter are switched off, changed and restored, and a taken one is refused in words', async ({
  desk,
  page,
}) => {
  await desk.importMail(ONE)
  await page.goto(await desk.start())
  await to(page, 'teclado')
  const claim = page.getByRole('button', { name: /^Tecla de “Assumir”/ })
  await claim.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('r')
  await expect(page.getByText('R já é de “Responder”. Escolha outra ou mude aquela antes.')).toBeVisible()
  await page.keyboard.press('x')
  await expect(claim).toHaveText('X')
  await expect(claim).toBeFocused()

  await page.evaluate(() => (location.hash = '#/fila'))
  await page.getByRole('row', { name: /Loja fora do ar/ }).click()
  await expect(page.getByRole('button', { name: 'Assumir' })).toBeVisible()
  await page.getByRole('button', { name: 'Assumir' }).hover()
  await expect(page.getByRole('tooltip')).toContainText('X')
  await page.locator('[data-keys="list"]').focus()
  await page.keyboard.press('c')
  await page.keyboard.press('x')
  await expect(page.getByText('assumiu o ticket')).toBeVisible()

  await to(page, 'teclado')
  await page.getByRole('button', { name: /^Voltar “Assumir”/ }).click()
  await expect(claim).toHaveText('C')
  await expect(claim).toBeFocused()
  await page.getByText('Teclas de uma letra').click()
  await page.evaluate(() => (location.hash = '#/fila'))
  const row = page.getByRole('grid').locator('[role="row"]:focus')
  await expect(row).toBeVisible()
  await page.keyboard.press('r')
  await page.keyboard.press('?')
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox')).toBeFocused()
})

test('a signature is kept as it is written, and shown as it is sent', async ({ desk, page }) => {
  await page.goto(await desk.start())
  await to(page, 'assinaturas')
  const field = page.getByRole('textbox', { name: 'Assinatura em Dype' })
  await field.fill('Ana Souza\nSuporte Dype')
  await expect(page.getByText('Já verificamos e está tudo certo.').first()).toContainText('Suporte Dype')
  await page.keyboard.press('Tab')
  await page.reload()
  await expect(field).toHaveValue('Ana Souza\nSuporte Dype')
})

test('templates: what is wrong is said at its field, a new one is published and stays (DY-17, DY-20)', async ({
  desk,
  page,
}) => {
  await page.goto(await desk.start())
  await to(page, 'modelos')
  await page.getByRole('button', { name: 'Novo modelo' }).click()
  await expect(page.getByRole('textbox', { name: 'Nome' })).toBeFocused()
  await page.keyboard.type('Em análise')
  await expect(page.getByText('Já existe outro com o nome “Em análise”.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Nome' }).fill('Bom dia')
  const text = page.getByRole('textbox', { name: 'Texto' })
  await text.fill('Bom dia, ! {recado}')
  await expect(page.getByText('A variável “recado” não existe.')).toBeVisible()
  await page.getByRole('button', { name: 'Tornar “recado” um campo a preencher' }).click()
  await expect(page.getByText('A variável “recado” não existe.')).toHaveCount(0)
  await text.focus()
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(9, 9))
  await page.getByRole('button', { name: 'Inserir a variável cliente' }).click()
  await expect(text).toHaveValue('Bom dia, {cliente}! {recado}')
  // It waits where it is while one goes elsewhere.
  await page.getByRole('link', { name: 'Sobre' }).click()
  await page.getByRole('link', { name: 'Modelos e macros' }).click()
  await page.getByRole('option', { name: 'Bom dia' }).click()
  await expect(text).toHaveValue('Bom dia, {cliente}! {recado}')
  await page.getByRole('button', { name: 'Publicar' }).click()
  await expect(page.getByText('Nova versão de Dype publicada')).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Modelos' })).toBeFocused()
  await page.reload()
  await page.getByRole('option', { name: 'Bom dia' }).click()
  await expect(text).toHaveValue('Bom dia, {cliente}! {recado}')
  await page.getByRole('link', { name: 'Perfis' }).click()
  await expect(page.getByText('alterado pela equipe')).toBeVisible()
})

test('a text that is not published yet has the tab ask before it goes, also from another screen', async ({
  desk,
  page,
}) => {
  await page.goto(await desk.start())
  await to(page, 'modelos')
  await page.getByRole('textbox', { name: 'Texto' }).fill('Por escrever')
  await page.getByRole('link', { name: 'Clientes' }).click()
  await expect(page.getByRole('heading', { name: 'Clientes' })).toBeVisible()
  const asked = page.waitForEvent('dialog')
  void page.reload().catch(() => undefined)
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
})

test('an empty macro is not published, and the way to what has to be mended is shown', async ({
  desk,
  page,
}) => {
  await page.goto(await desk.start())
  await to(page, 'modelos')
  await page.getByRole('tab', { name: 'Macros' }).click()
  await page.getByRole('button', { name: 'Nova macro' }).click()
  await page.getByRole('tab', { name: 'Modelos' }).click()
  await page.getByRole('button', { name: 'Publicar' }).click()
  await expect(page.getByText('Dê um nome.')).toBeVisible()
  await expect(page.getByText('Escreva um texto, ou escolha um status ou um responsável.')).toBeVisible()
  await page.getByRole('button', { name: 'Excluir' }).click()
  await expect(page.getByRole('button', { name: 'Publicar' })).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveCount(1)
})

test('the profile of a team is told in words, with what is our supposition marked (AMB-25, WC-32)', async ({
  desk,
  page,
}) => {
  await page.goto(await desk.start())
  await to(page, 'perfis')
  await page.getByRole('button', { name: /Equipe/ }).click()
  await page.getByRole('option', { name: 'Xtech' }).click()
  await expect(page.getByText('suposto', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Esta equipe não promete prazos.')).toBeVisible()
  await page.getByRole('button', { name: /Equipe/ }).click()
  await page.getByRole('option', { name: 'WeConnect' }).click()
  await expect(page.getByRole('row', { name: /AGUARDANDO CLIENTE.*pausa os prazos/ })).toBeVisible()
  await page.getByText('Próximos feriados').click()
  await expect(page.getByText(/Natal/).first()).toBeVisible()
})

const SECTIONS = ['aparencia', 'teclado', 'assinaturas', 'modelos', 'perfis', 'sobre']

const LOOKS = [
  ['light', 'dark'],
  ['dark', 'light'],
  ['contrast', 'light'],
  ['contrast', 'dark'],
] as const

for (const [theme, colorScheme] of LOOKS)
  for (const scale of [80, 100, 200])
    test(`axe finds nothing on the settings, ${theme} on a ${colorScheme} system, at ${scale} %`, async ({
      desk,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(await desk.start())
      await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme)
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      for (const section of SECTIONS) {
        await to(page, section)
        await expect(
          page.locator('section section, [role="radiogroup"], textarea, kbd, code').first(),
        ).toBeVisible()
        expect([section, ...(await findings(page))]).toEqual([section])
      }
    })
