import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Locator, Page } from 'playwright/test'
import { hostileParts, mailWith, type Part, USUAL } from './attached-mail.ts'
import { findings } from './axe.ts'
import { expect, type RunningConsole, test } from './console.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')

/** Imports one mail with files and opens its ticket. */
async function openWith(desk: RunningConsole, page: Page, parts: readonly Part[]): Promise<void> {
  await bring(desk, mailWith(parts, 'Arquivos do dia'))
  await page.goto(await desk.start())
  await open(page, /Arquivos do dia/)
}

async function bring(desk: RunningConsole, ...mails: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plantao-anexos-'))
  mails.forEach((raw, at) => writeFileSync(join(folder, `${at}.eml`), raw))
  expect((await desk.importMail(folder)).refused).toEqual([])
}

async function open(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).click()
  await expect(page.getByRole('textbox', { name: 'Texto da resposta' })).toBeVisible()
}

/** Goes there by Tab alone, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the focus never came there')
}

const viewer = (page: Page): Locator => page.getByRole('dialog')

test('attachments by mouse: an image is zoomed, a PDF turned, a text read in its letters, a file saved', async ({
  desk,
  page,
}) => {
  await openWith(desk, page, USUAL)
  const image = page.getByRole('button', { name: /^Ver tela do erro\.png imagem PNG/ })
  await expect(image.locator('img')).toHaveJSProperty('complete', true)
  expect(await image.locator('img').evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(900)
  await image.click()
  const drawn = viewer(page).getByRole('img', { name: 'Imagem tela do erro.png' })
  await viewer(page).getByRole('button', { name: 'Aumentar' }).click()
  await expect(drawn).toHaveCSS('width', '1350px')
  const area = viewer(page).getByRole('group', { name: /Conteúdo de/ })
  const box = (await area.boundingBox())!
  await page.mouse.move(box.x + 400, box.y + 300)
  await page.mouse.down()
  await page.mouse.move(box.x + 300, box.y + 250)
  await page.mouse.up()
  expect(await area.evaluate((each) => [each.scrollLeft > 0, each.scrollTop > 0])).toEqual([true, true])
  await viewer(page).getByRole('button', { name: 'Fechar' }).click()

  await page.getByRole('button', { name: /^Ver contrato\.pdf/ }).click()
  await expect(viewer(page).getByText('Contrato de suporte')).toBeAttached()
  await expect(viewer(page).locator('canvas[data-drawn]')).toBeVisible()
  expect(await inked(viewer(page).locator('canvas'))).toBe(true)
  await viewer(page).getByRole('button', { name: 'Próxima página' }).click()
  await expect(viewer(page).getByText('Anexo de precos')).toBeAttached()
  await expect(viewer(page).getByText('Página 2 de 2').first()).toBeVisible()
  await viewer(page).getByRole('button', { name: 'Fechar' }).click()

  await page.getByRole('button', { name: /^Ver log\.txt/ }).click()
  await expect(viewer(page).getByText('Conexão recusada às 10h').first()).toBeVisible()
  await expect(viewer(page).getByText('windows-1252')).toBeVisible()
  const saved = page.waitForEvent('download')
  await viewer(page)
    .getByRole('button', { name: /^Salvar log\.txt/ })
    .click()
  expect((await saved).suggestedFilename()).toBe('log.txt')
  expect(readFileSync(await (await saved).path(), 'latin1')).toContain('Conexão')
})

/** Whether something dark was drawn. */
const inked = (canvas: Locator): Promise<boolean> =>
  canvas.evaluate((each: HTMLCanvasElement) => {
    const { data } = each.getContext('2d')!.getImageData(0, 0, each.width, each.height)
    return data.some((value, at) => at % 4 === 0 && value < 64 && data[at + 3] === 255)
  })

test('attachments by keyboard alone: opened, panned, zoomed, turned, closed, and the focus is where it was', async ({
  desk,
  page,
}) => {
  await openWith(desk, page, USUAL)
  const image = page.getByRole('button', { name: /^Ver tela do erro\.png/ })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Enter')
  await tabTo(page, image)
  await page.keyboard.press('Enter')
  const drawn = viewer(page).getByRole('img', { name: 'Imagem tela do erro.png' })
  await expect(drawn).toBeVisible()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect(drawn).toHaveCSS('width', '1800px')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const area = viewer(page).getByRole('group')
  await expect.poll(() => area.evaluate((each) => each.scrollLeft > 0 && each.scrollTop > 0)).toBe(true)
  await page.keyboard.press('0')
  await expect(drawn).toHaveCSS('width', '900px')
  await page.keyboard.press('Escape')
  await expect(image).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: /^Ver contrato\.pdf/ }))
  await page.keyboard.press('Enter')
  await expect(viewer(page).getByText('Contrato de suporte')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(viewer(page).getByText('Anexo de precos')).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Ver contrato\.pdf/ })).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: /^Salvar planilha\.xlsx/ }))
  const saved = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await saved).suggestedFilename()).toBe('planilha.xlsx')
})

test.describe('what nobody should send', () => {
  let canary: Server
  let host: string
  let hits: string[]
  test.beforeEach(async () => {
    hits = []
    canary = createServer((request, response) => {
      hits.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
    host = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`
  })
  test.afterEach(() => {
    canary.closeAllConnections()
    canary.close()
  })

  test('a page called .png, a drawing with scripts and a PDF that calls home run nothing and reach no host', async ({
    desk,
    page,
  }) => {
    await openWith(desk, page, hostileParts(host))
    const files = page.getByRole('list', { name: '6 anexos' })
    await expect(files.locator('img')).toHaveCount(0)
    await expect(files.getByText('página HTML').first()).toBeVisible()
    await expect(files.getByText('desenho SVG')).toBeVisible()
    await expect(files.getByRole('button', { name: /^Ver (foto|logo)/ })).toHaveCount(0)
    await files.getByRole('button', { name: /^Ver aviso\.pdf/ }).click()
    await expect(viewer(page).getByText('Leia isto')).toBeAttached()
    await expect(viewer(page).locator('canvas[data-drawn]')).toBeVisible()
    await viewer(page).locator('canvas').click()
    await viewer(page).getByRole('button', { name: 'Próxima página' }).click()
    await expect(viewer(page).getByText('E isto')).toBeAttached()
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
    expect(hits).toEqual([])
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
    expect(page.url()).toContain('/#/ticket/')
    expect(page.context().pages()).toHaveLength(1)
  })

  test('names hide nothing, no path leads out, and what may do harm is saved only after a warning', async ({
    desk,
    page,
  }) => {
    await openWith(desk, page, hostileParts(host))
    const files = page.getByRole('list', { name: '6 anexos' })
    expect(await files.textContent()).not.toMatch(/\u202E|\.\.\//)
    await files.getByRole('button', { name: /^Salvar fatura.*programa/ }).click()
    const warning = page.getByRole('alertdialog', { name: 'Salvar este arquivo?' })
    await expect(warning.getByText(/É um programa/)).toBeVisible()
    await warning.getByRole('button', { name: 'Cancelar' }).click()
    await expect(warning).toHaveCount(0)
    await files.getByRole('button', { name: /^Salvar arquivos\.zip/ }).click()
    await expect(warning.getByText(/com programa, script/)).toBeVisible()
    const saved = page.waitForEvent('download')
    await warning.getByRole('button', { name: 'Salvar mesmo assim' }).click()
    expect((await saved).suggestedFilename()).toBe('arquivos.zip')
    await files.getByRole('button', { name: /^Salvar foto\.png/ }).click()
    await expect(warning.getByText('O nome diz uma coisa e o conteúdo é outra.')).toBeVisible()
  })

  test('the address of a file opens no page, whatever it is', async ({ desk, page }) => {
    await openWith(desk, page, [...hostileParts(host), ...USUAL])
    const source = await page.locator('li img').first().getAttribute('src')
    const event = source?.split('/')[2] ?? ''
    const answers = await page.evaluate(
      async (id) =>
        await Promise.all(
          [0, 1, 2].map(async (index) => {
            const { status, headers } = await fetch(`/preview/${id}/${index}`)
            return [status, headers.get('content-type'), headers.get('x-content-type-options')]
          }),
        ),
      event,
    )
    expect(answers).toEqual([
      [404, null, 'nosniff'],
      [404, null, 'nosniff'],
      [200, 'application/pdf', 'nosniff'],
    ])
    for (const index of [0, 2, 6]) {
      const answer = await page.goto(new URL(`/preview/${event}/${index}`, page.url()).href)
      expect(answer?.status()).toBe(404)
    }
  })
})

test('a removal takes pictures and what is looked at out of every tab at once (R-REDACT)', async ({
  desk,
  page,
  context,
}) => {
  await openWith(desk, page, USUAL)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: /^Ver tela do erro/ }).click()
  await expect(viewer(other).getByRole('img')).toBeVisible()
  await page.bringToFront()
  await tabTo(page, page.getByRole('button', { name: /Ações de mensagem/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: /Remover o conteúdo/ })
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('radio', { name: /segredo/ }))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, dialog.getByRole('button', { name: 'Remover para sempre' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByText(/conteúdo removido em/)).toBeVisible()
  await expect(page.getByText(/pedido do titular/)).toBeVisible()
  await expect(page.locator('li img')).toHaveCount(0)
  await other.bringToFront()
  await expect(viewer(other)).toHaveCount(0)
  await expect(other.locator('li img')).toHaveCount(0)
  await expect(other.getByText('Este anexo foi removido.')).toBeVisible()
  await expect(other.locator('[data-entry="message"]')).toBeFocused()
})

test('a removal that is thought better of gives the focus back to the menu that began it', async ({
  desk,
  page,
}) => {
  await openWith(desk, page, [])
  const menu = page.getByRole('button', { name: /Ações de mensagem/ })
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(menu).toBeFocused()
})

test('what came since is marked as new, once (local, no fact)', async ({ desk, page }) => {
  await bring(desk, mailWith([], 'Dia a dia'))
  await page.goto(await desk.start())
  await open(page, /Dia a dia/)
  await expect(page.getByText('novo', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  const answer = mailWith([], 'Re: Dia a dia', 1).replace(
    '\r\nDate:',
    '\r\nIn-Reply-To: <anexos-Diaadia-0@loja.example>\r\nDate:',
  )
  await bring(desk, answer)
  await open(page, /Dia a dia/)
  await expect(page.getByRole('article').getByText('novo', { exact: true })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await open(page, /Dia a dia/)
  await expect(page.getByText('novo', { exact: true })).toHaveCount(0)
})

test('the audit lists every fact; a damaged one is named where the ticket cannot open (R-BITROT)', async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWith(desk, page, USUAL)
  await page.getByRole('button', { name: 'Assumir' }).click()
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
  const url = page.url()
  await page.getByRole('button', { name: /Ações de mensagem/ }).click()
  await page.getByRole('menuitem', { name: 'Ver na auditoria' }).click()
  await expect(viewer(page).getByText(/registros, todos conferem/)).toBeVisible()
  await expect(viewer(page).getByRole('row', { name: /Mensagem recebida/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await viewer(page).getByRole('button', { name: 'Copiar como CSV' }).click()
  const csv = await page.evaluate(() => navigator.clipboard.readText())
  expect(csv.split('\r\n').length).toBeGreaterThan(3)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Ações de mensagem/ })).toBeFocused()

  await desk.kill()
  const store = new Database(join(desk.folder, 'plantao.db'))
  store.exec(
    `UPDATE event SET text = replace(text, 'ticketClaimed', 'ticketClosed!') WHERE text LIKE '%ticketClaimed%'`,
  )
  store.close()
  await page.goto(await desk.start())
  await page.goto(new URL(new URL(url).hash, page.url()).href)
  await expect(page.getByRole('heading', { name: /Um registro do ticket A-1 está danificado/ })).toBeVisible()
  await expect(page.getByText(/Registro 3 de/)).toBeVisible()
  await page.getByRole('button', { name: 'Ver auditoria' }).click()
  await expect(viewer(page).getByText(/1 não confere/)).toBeVisible()
  await expect(viewer(page).getByRole('row', { name: /Mensagem recebida/ })).toBeVisible()
})

test('properties are edited in place by keyboard, and a refusal stands at its field', async ({
  desk,
  page,
}) => {
  await desk.importMail(join(MAIL, '01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await open(page, /Loja fora do ar/)
  const panel = page.getByRole('complementary', { name: 'Painel do ticket' })
  await tabTo(page, panel.getByRole('button', { name: /^Base|produção Base/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('mudou a base para homologação')).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Editar assunto' }))
  await page.keyboard.press('Enter')
  const subject = page.getByRole('textbox', { name: 'Assunto' })
  await expect(subject).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('  ')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Falta o (assunto|texto)/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Loja voltou devagar')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Loja voltou devagar' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Editar assunto' })).toBeFocused()
})

test('people are chosen by a key, and nobody at all is refused in words (WM-10)', async ({ desk, page }) => {
  await desk.importMail(join(MAIL, '01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await open(page, /Loja fora do ar/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: /Responsáveis por/ })
  await tabTo(page, dialog.getByRole('button', { name: 'Salvar' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/pelo menos uma pessoa/)).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await tabTo(page, dialog.getByRole('button', { name: 'Salvar' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/passou o ticket para/)).toBeVisible()
})

test('the panel folds and moves, and stays so over a kill; other tickets of the sender stand in it', async ({
  desk,
  page,
}) => {
  await bring(desk, mailWith([], 'Primeiro pedido'), mailWith([], 'Segundo pedido', 1))
  await page.goto(await desk.start())
  await open(page, /Primeiro pedido/)
  const panel = page.getByRole('complementary', { name: 'Painel do ticket' })
  await expect(panel.getByRole('link', { name: /Segundo pedido/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Propriedades', exact: true }).click()
  await expect(panel.getByText('Perfil')).toHaveCount(0)
  await panel.getByRole('button', { name: 'Ordem de Outros tickets deste contato' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Mover para cima' }).click()
  const titles = () => panel.getByRole('heading', { level: 2 }).allTextContents()
  const before = await titles()
  await page.waitForTimeout(200)
  await desk.kill()
  await page.goto(await desk.start())
  await open(page, /Primeiro pedido/)
  await expect(panel.getByText('Perfil')).toHaveCount(0)
  expect(await titles()).toEqual(before)
  await panel.getByRole('link', { name: /Segundo pedido/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Segundo pedido' })).toBeVisible()
})

test('a long message is folded until it is asked for', async ({ desk, page }) => {
  const lines = Array.from({ length: 120 }, (_, at) => `linha ${at} do registro`).join('\r\n')
  const long = mailWith([], 'Registro').replace('Boa tarde, seguem', `${lines}\r\nseguem`)
  const answer = mailWith([], 'Re: Registro', 1).replace(
    '\r\nDate:',
    '\r\nIn-Reply-To: <anexos-Registro-0@loja.example>\r\nDate:',
  )
  await bring(desk, long, answer)
  await page.goto(await desk.start())
  await open(page, /Registro/)
  await expect(page.getByText('linha 119 do registro')).toBeHidden()
  await page.getByRole('button', { name: 'Mostrar tudo' }).click()
  await expect(page.getByText('linha 119 do registro')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const scale of [80, 100, 200]) {
    test(`axe finds nothing with an attachment or the audit open, ${colorScheme}, at ${scale} %`, async ({
      desk,
      page,
    }) => {
      test.setTimeout(60_000)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 800 })
      await openWith(desk, page, [...USUAL, ...hostileParts('http://127.0.0.1:9')])
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      expect(await findings(page)).toEqual([])
      for (const name of [/^Ver tela do erro/, /^Ver contrato/, /^Ver log/]) {
        await page.getByRole('button', { name }).click()
        await expect(viewer(page).locator('img, canvas[data-drawn], pre')).toBeVisible()
        expect(await findings(page)).toEqual([])
        await page.keyboard.press('Escape')
      }
      await page.getByRole('button', { name: /^Salvar fatura/ }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /Ações de mensagem/ }).click()
      await page.getByRole('menuitem', { name: 'Ver na auditoria' }).click()
      await expect(viewer(page).getByRole('table')).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  }
}
