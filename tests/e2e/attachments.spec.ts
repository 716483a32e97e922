import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator } from 'playwright/test'
import { hostileParts, USUAL } from './attached-mail.ts'
import { findings } from './axe.ts'
import { expect, test } from './console.ts'
import { openWith, tabTo, viewer } from './ticket-page.ts'

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
            const sandboxed = headers.get('content-security-policy')?.includes('sandbox')
            return [status, headers.get('content-type'), headers.get('x-content-type-options'), sandboxed]
          }),
        ),
      event,
    )
    expect(answers).toEqual([
      [404, null, 'nosniff', true],
      [404, null, 'nosniff', true],
      [200, 'application/pdf', 'nosniff', true],
    ])
    for (const index of [0, 2, 6]) {
      const answer = await page.goto(new URL(`/preview/${event}/${index}`, page.url()).href)
      expect(answer?.status()).toBe(404)
    }
  })
})

test('no other script than our own becomes a worker, and nothing is refused in the one that draws a PDF', async ({
  desk,
  page,
  trouble,
}) => {
  page.on('worker', (worker) => {
    void worker.evaluate(() => {
      Reflect.set(self, 'refused', [])
      self.addEventListener('securitypolicyviolation', (event) =>
        (Reflect.get(self, 'refused') as string[]).push(
          (event as SecurityPolicyViolationEvent).violatedDirective,
        ),
      )
    })
  })
  await openWith(desk, page, [...hostileParts('http://127.0.0.1:9')])
  await page.getByRole('button', { name: /^Ver aviso\.pdf/ }).click()
  await expect(viewer(page).locator('canvas[data-drawn]')).toBeVisible()
  const [worker] = page.workers()
  expect(await worker?.evaluate(() => Reflect.get(self, 'refused') as string[])).toEqual([])
  expect(trouble).toEqual([])
  const tried = (address: string): Promise<string> =>
    page.evaluate((at) => {
      try {
        new Worker(at, { type: 'module' }).terminate()
        return 'started'
      } catch (fault) {
        return fault instanceof Error ? fault.name : String(fault)
      }
    }, address)
  const own = worker?.url() ?? ''
  expect(await tried(own)).toBe('started')
  for (const other of [
    `${own}?x`,
    own.replace(/pdf\.worker[^/]*$/, 'index.js'),
    'data:text/javascript,1',
    'https://example.com/a.js',
  ])
    expect(await tried(other)).toBe('TypeError')
  expect(trouble.length).toBeGreaterThan(0)
  expect(trouble.every((each) => each.startsWith('policy: require-trusted-types-for'))).toBe(true)
  trouble.splice(0)
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
