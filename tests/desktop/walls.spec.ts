import type { Page } from 'playwright/test'
import { mailWith, USUAL } from '../e2e/attached-mail.ts'
import { bringMail, openTicket } from './bring-mail.ts'
import { expect, FOUNDER, test } from './desk.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** Where no page of the program may ever stand. */
const ELSEWHERE = [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'file:///C:/windows/win.ini',
  'data:text/html,<p>x',
  'app://other/',
  'app://plantao/other.html',
  `app://plantao/message/${NOBODY}`,
  `app://plantao/preview/${NOBODY}/0`,
  `app://plantao/attachment/${NOBODY}/0`,
  'app://plantao/?x',
  'mailto:x@example.com',
  'plantao://ticket/A-1',
]

/** Marks the page, so that one that was loaded anew is told from one that stayed. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Reflect.set(window, 'stayed', true))
const stayed = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'stayed'))

test('attack: no page leads its window elsewhere, by address, link, form, refresh or a file dropped on it', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  await mark(page)
  for (const address of ELSEWHERE) {
    for (const way of ['location', 'link', 'form', 'refresh', 'frame'] as const) {
      await page.evaluate(leave, { address, way })
    }
    await page.waitForTimeout(60)
    expect(page.url(), address).toMatch(/^app:\/\/plantao\/(#.*)?$/)
    expect(await stayed(page), address).toBe(true)
    for (const frame of page.frames().slice(1))
      expect(frame.url()).toMatch(/^(about:blank|chrome-error:.*|)$/)
  }
  await dropFile(page)
  expect(await stayed(page)).toBe(true)
  // Nobody asks about an empty page; the window comes back from it.
  await page.evaluate(() => location.assign('about:blank')).catch(() => undefined)
  await expect(page).toHaveURL('app://plantao/')
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  // The same ways do work where they may lead.
  await page.evaluate(leave, { address: 'app://plantao/#/meus', way: 'link' })
  await expect(page).toHaveURL('app://plantao/#/meus')
})

function leave({ address, way }: { address: string; way: string }): void {
  if (way === 'location') return location.assign(address)
  const tag = { link: 'a', form: 'form', refresh: 'meta', frame: 'iframe' }[way] ?? 'a'
  const element = document.createElement(tag)
  if (element instanceof HTMLAnchorElement) element.href = address
  if (element instanceof HTMLFormElement) element.action = address
  if (element instanceof HTMLIFrameElement) element.src = address
  if (element instanceof HTMLMetaElement) {
    element.httpEquiv = 'refresh'
    element.content = `0;url=${address}`
  }
  document.body.append(element)
  if (element instanceof HTMLAnchorElement) element.click()
  if (element instanceof HTMLFormElement) element.submit()
}

/** As the system does it when a person lets a file go over the window. */
async function dropFile(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: ['C:\\windows\\win.ini'], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  await page.waitForTimeout(300)
}

test('attack: no page opens a window or a web view, whatever it names them', async ({ desk }) => {
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  const opened = await page.evaluate(
    (addresses) =>
      addresses.flatMap((address) =>
        ['', '_blank', '_top', 'named'].filter((target) => {
          const view = window.open(address, target === '_top' ? '_blank' : target, 'width=200')
          return view !== null
        }),
      ),
    ELSEWHERE,
  )
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '#/meus', target: '_blank' })
    document.body.append(link, document.createElement('webview'))
    document.querySelector('webview')?.setAttribute('src', 'https://example.com')
    link.click()
  })
  await page.waitForTimeout(400)
  expect(opened).toEqual([])
  const contents = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => `${each.getType()} ${each.getURL().split('#')[0]}`),
  )
  expect(contents).toEqual(['window app://plantao/'])
})

test('attack: nobody but our own page in the main frame is answered over IPC', async ({ desk }) => {
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  const asked = `typeof plantao === 'undefined' ? Promise.resolve('not there') : Promise.race([
    plantao.invoke('call', 'workspace.read', {}).then(() => 'answered', String),
    new Promise((done) => setTimeout(done, 3000, 'silence'))])`
  expect(await page.evaluate(asked)).toBe('answered')
  const answers = await desk.app.evaluate(
    async ({ app, BrowserWindow }, { ask, addresses }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const found: string[] = []
      for (const address of addresses) {
        const window = new BrowserWindow({
          show: false,
          webPreferences: {
            preload,
            sandbox: true,
            contextIsolation: true,
            nodeIntegrationInSubFrames: true,
          },
        })
        await window.loadURL(address).catch(() => undefined)
        found.push(
          `main ${address.slice(0, 20)} ${String(await window.webContents.executeJavaScript(ask).catch(() => 'no script: not there'))}`,
        )
        for (const frame of window.webContents.mainFrame.frames)
          found.push(
            `frame ${frame.url.slice(0, 20)} ${String(await frame.executeJavaScript(ask).catch(() => 'no script: not there'))}`,
          )
        window.destroy()
      }
      return found
    },
    {
      ask: asked,
      addresses: [
        'data:text/html,<iframe srcdoc="x"></iframe>',
        `app://plantao/message/${NOBODY}`,
        'app://other/',
        'about:blank',
      ],
    },
  )
  expect(answers.length).toBeGreaterThanOrEqual(5)
  const refused = answers.filter((each) => each.includes('not the window'))
  expect(refused.length, answers.join('\n')).toBeGreaterThanOrEqual(3)
  for (const answer of answers) expect(answer).toMatch(/not the window|not there$/)
})

/** What leads out of the built window, or to what is no file of it. */
const PATHS = [
  'app://plantao/../package.json',
  'app://plantao/../../package.json',
  'app://plantao/%2e%2e/%2e%2e/package.json',
  'app://plantao/..%2f..%2fpackage.json',
  'app://plantao/assets/..%5c..%5c..%5cpackage.json',
  'app://plantao/..\\..\\package.json',
  'app://plantao//server/share/x.html',
  'app://plantao/\\\\server\\share\\x.html',
  'app://plantao/index.html::$DATA',
  'app://plantao/index.html:x.html',
  'app://plantao/index.html.',
  'app://plantao/index.html%20',
  'app://plantao/index.html%00.js',
  'app://plantao/%00',
  'app://plantao/C:/windows/win.ini',
  'app://plantao/C%3A/windows/win.ini',
  'app://plantao/CON.js',
  'app://plantao/assets/',
  'app://plantao/assets',
  'app://plantao/INDEX~1.HTM',
  'app://other/index.html',
  'app://plantao.example/index.html',
  'app://user:word@plantao/index.html',
  `app://plantao/${'a/'.repeat(5000)}`,
]

test('attack: no path escapes the built window, and every answer carries a policy', async ({ desk }) => {
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  const ask = (addresses: readonly string[]) =>
    desk.app.evaluate(
      ({ session }, all) =>
        Promise.all(
          all.map(async (address) => {
            try {
              const answer = await session.defaultSession.fetch(address)
              const policy = answer.headers.get('content-security-policy') ?? ''
              const text = await answer.text()
              return { address, status: answer.status, policy, text: text.slice(0, 80) }
            } catch {
              return { address, status: 0, policy: `default-src 'none'`, text: '' }
            }
          }),
        ),
      addresses,
    )
  for (const { address, status, policy, text } of await ask(PATHS)) {
    expect(`${address} ${status} ${text}`).toMatch(/ (404|0) $/)
    expect(policy, address).toContain(`default-src 'none'`)
  }
  const [own] = await ask(['app://plantao/index.html'])
  expect(own).toMatchObject({ status: 200, text: expect.stringContaining('<!doctype html>') })
  expect(own?.policy).toContain('require-trusted-types-for')
  const inPage = await page.evaluate(
    (all) =>
      Promise.all(
        all.map((address) =>
          fetch(address).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      ),
    // A page takes a name and a word before the host away by itself: what is left is the program's own address.
    PATHS.filter((address) => !address.includes('@')),
  )
  expect(inPage.filter((status) => status !== 404 && status !== 0)).toEqual([])
})

test('attack: no permission is granted but writing to the clipboard', async ({ desk }) => {
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  const granted = await page.evaluate(async () => {
    type Part = Readonly<Record<string, (given?: unknown) => Promise<unknown>>>
    const part = (name: string) => Reflect.get(navigator, name) as Part | undefined
    const some = async (list: unknown) =>
      (Array.isArray(await list) && [await list].flat().length > 0) || no()
    const asks: Record<string, () => Promise<unknown> | undefined> = {
      geolocation: () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      media: () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
      display: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      clipboardRead: async () => [await navigator.clipboard.readText()],
      clipboardItems: () => navigator.clipboard.read(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      hid: () => some(part('hid')?.['requestDevice']?.({ filters: [] })),
      serial: () => part('serial')?.['requestPort']?.(),
      usb: () => part('usb')?.['requestDevice']?.({ filters: [] }),
      bluetooth: () => part('bluetooth')?.['requestDevice']?.({ acceptAllDevices: true }),
      wake: () => navigator.wakeLock.request('screen'),
      notice: async () => (await Notification.requestPermission()) === 'granted' || no(),
      fonts: () => some((Reflect.get(window, 'queryLocalFonts') as (() => unknown) | undefined)?.()),
      screens: () => Reflect.get(window, 'getScreenDetails')?.(),
      lock: async () => [await part('keyboard')?.['lock']?.()].length,
      fullscreen: async () => [await document.documentElement.requestFullscreen()].length,
      pointer: async () => [await document.documentElement.requestPointerLock()].length,
    }
    function no(): never {
      throw new Error('denied')
    }
    const found: string[] = []
    for (const [name, ask] of Object.entries(asks)) {
      const late = new Promise((_done, fail) => setTimeout(fail, 1500, 'late'))
      await Promise.race([
        Promise.resolve()
          .then(ask)
          .then((got) => got ?? no()),
        late,
      ]).then(
        () => found.push(name),
        () => undefined,
      )
    }
    return found
  })
  expect(granted).toEqual([])
  await page.evaluate(() => navigator.clipboard.writeText('A-1'))
  expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('A-1')
})

const HTML = [
  'From: Rita Prado <rita@loja.example>',
  'To: suporte@xtech.example',
  'Subject: Carta em HTML',
  'Message-ID: <carta-1@loja.example>',
  'Date: Thu, 19 Nov 2026 11:10:00 -0300',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><head><meta http-equiv="refresh" content="0;url=https://example.com/r"></head><body><p>Olá, carta</p>',
  '<a href="https://example.com/a">fora</a> <a href="app://plantao/index.html" target="_top">topo</a>',
  '<a href="app://plantao/index.html" target="_self">dentro</a><iframe src="app://plantao/index.html"></iframe>',
  '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" id="dot">',
  '<script>top.ran=1</script></body></html>',
].join('\r\n')

test('a mail as it was sent and the files of an entry are drawn, and their addresses are no page', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER)
  const violations: string[] = []
  page.on('console', (said) => {
    if (/Content Security Policy/.test(said.text())) violations.push(said.text())
  })
  await bringMail(page, mailWith([...USUAL], 'Arquivos do dia'), HTML)
  await openTicket(page, /Arquivos do dia/)
  const picture = page.getByRole('button', { name: /^Ver tela do erro\.png/ }).locator('img')
  await expect.poll(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(900)
  const bytes = page.waitForResponse(/\/preview\//)
  await page.getByRole('button', { name: /^Ver contrato\.pdf/ }).click()
  expect((await bytes).status()).toBe(200)
  expect((await bytes).headers()['content-type']).toBe('application/pdf')
  if (await drawsPdf(page)) {
    await expect(page.getByRole('dialog').getByText('Contrato de suporte')).toBeAttached()
    await expect(page.getByRole('dialog').locator('canvas[data-drawn]')).toBeVisible()
  }
  await page.keyboard.press('Escape')
  expect(violations).toEqual([])
  const source = (await picture.getAttribute('src')) ?? ''
  const taken = await page.evaluate(async (address) => {
    const tried = Object.assign(document.createElement('iframe'), { src: address })
    document.body.append(tried)
    await new Promise((done) => setTimeout(done, 500))
    const image = await fetch(address)
    tried.remove()
    return image.status
  }, source)
  expect(taken).toBe(404)
  expect(page.frames()).toHaveLength(1)

  await page.keyboard.press('Escape')
  await openTicket(page, /Carta em HTML/)
  await mark(page)
  await page.getByRole('button', { name: 'Ver como enviado' }).click()
  const frame = page.getByTitle('Mensagem como foi enviada').contentFrame()
  await expect(frame.getByText('Olá, carta')).toBeVisible()
  for (const link of ['fora', 'topo', 'dentro']) await frame.getByText(link).click()
  await page.waitForTimeout(400)
  await expect(frame.getByText('Olá, carta')).toBeVisible()
  expect(await stayed(page)).toBe(true)
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  expect(page.frames().some((each) => each.url().endsWith('index.html'))).toBe(false)
})

/** What draws a PDF needs a Chromium of 2026; an older Electron says that it cannot. */
const drawsPdf = (page: Page): Promise<boolean> => page.evaluate(() => 'getOrInsertComputed' in Map.prototype)
