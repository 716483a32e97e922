import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { hostileParts, mailWith, USUAL } from '../e2e/attached-mail.ts'
import { bringMail, openTicket } from './bring-mail.ts'
import { type Desk, expect, FOUNDER, test } from './desk.ts'
import { appFolder, electron } from './electron.ts'

const code = (page: Page, text: string) => page.getByRole('main').getByText(text, { exact: true })

test('a link from outside opens its ticket, also by a second start; what it does not name is said', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER, '--samples')
  await expect(page.getByRole('grid').getByRole('row', { name: /A-7/ })).toBeVisible()
  await startAgain(desk.folder, 'plantao://ticket/a-7')
  await expect(code(page, 'A-7')).toBeVisible()
  const follow = (link: string) =>
    desk.app.evaluate(({ app }, word) => void app.emit('second-instance', {}, ['plantao', word], ''), link)
  await follow('plantao://ticket/A-99999')
  await expect(page.getByText('Não há ticket A-99999 aqui.')).toBeVisible()
  await follow('plantao://other/A-7?x=1')
  await expect(page.getByText('não leva a nenhum ticket')).toBeVisible()
  await expect(code(page, 'A-7')).toBeVisible()
})

/** As the system starts it for a link: the link comes last, and what follows one is refused by Electron itself. */
async function startAgain(folder: string, link: string): Promise<void> {
  const { TMPDIR: _unused, ...env } = process.env
  const args = ['--no-sandbox', '--disable-gpu', `--data=${folder}`, '.', link]
  const again = spawn(electron(), args, { cwd: appFolder(), env, stdio: 'ignore' })
  await once(again, 'exit')
}

/** Answers for the person in the system's dialogs, and notes what would have left the program. */
const stub = (desk: Desk, path: string): Promise<void> =>
  desk.app.evaluate(({ dialog, shell, webContents }, chosen) => {
    const out: unknown[] = []
    Reflect.set(globalThis, 'out', out)
    Reflect.set(dialog, 'showSaveDialog', async (...given: { defaultPath?: string }[]) => {
      out.push(['asked', given.at(-1)?.defaultPath])
      return { canceled: chosen === '', filePath: chosen }
    })
    Reflect.set(shell, 'openExternal', async (address: string) => void out.push(['opened', address]))
    Reflect.set(shell, 'showItemInFolder', (shown: string) => void out.push(['shown', shown]))
    for (const contents of webContents.getAllWebContents())
      Reflect.set(
        contents,
        'startDrag',
        ({ file, icon }: { file: string; icon: { isEmpty(): boolean } }) =>
          void out.push(['dragged', file, icon.isEmpty()]),
      )
  }, path)
const left = (desk: Desk): Promise<unknown[]> =>
  desk.app.evaluate(() => (Reflect.get(globalThis, 'out') as unknown[]).splice(0))

test('an attachment leaves by the system’s dialog or by a drag, whole, under a name that is safe, and a dangerous one only after a warning', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER)
  await bringMail(
    page,
    mailWith([...USUAL], 'Arquivos do dia'),
    mailWith([...hostileParts('http://127.0.0.1:9')], 'Hostis', 1),
  )
  await openTicket(page, /Arquivos do dia/)
  const path = join(desk.folder, 'salvo.txt')
  await stub(desk, path)
  await page
    .getByRole('button', { name: /^Ver log\.txt/ })
    .locator('..')
    .getByRole('button', { name: /^Salvar/ })
    .click()
  await page.getByRole('button', { name: 'Mostrar log.txt na pasta' }).click()
  expect(readFileSync(path, 'latin1')).toContain('Conexão')
  const [asked, shown] = (await left(desk)) as string[][]
  expect(asked?.[1]).toMatch(/[/\\]log\.txt$/)
  expect(shown?.[1]).toMatch(/salvo\.txt$/)
  expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([])

  await stub(desk, join(desk.folder, 'missing', 'a.txt'))
  await page.getByRole('button', { name: /^Salvar log\.txt/ }).click()
  await expect(page.getByText(/Não foi possível gravar em/)).toBeVisible()

  const drag = (name: RegExp) => page.getByRole('button', { name }).locator('..').dispatchEvent('dragstart')
  await drag(/^Ver contrato\.pdf/)
  await expect.poll(async () => existsSync(join(desk.folder, 'outgoing'))).toBe(true)
  await expect
    .poll(() => desk.app.evaluate(() => (Reflect.get(globalThis, 'out') as unknown[]).length))
    .toBe(2)
  const [, dragged] = (await left(desk)) as [unknown, [string, string, boolean]]
  expect(dragged[1]).toMatch(/outgoing[/\\][\da-f-]{36}[/\\]contrato\.pdf$/)
  expect(dragged[2]).toBe(false)

  await page.keyboard.press('Escape')
  await openTicket(page, /Hostis/)
  await drag(/^Salvar fatura/)
  await expect(page.getByRole('alertdialog', { name: 'Salvar este arquivo?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await stub(desk, '')
  await page
    .getByRole('button', { name: /^Salvar.*escape\.txt/ })
    .or(
      page
        .getByRole('button', { name: /^Ver.*escape\.txt/ })
        .locator('..')
        .getByRole('button', { name: /^Salvar/ }),
    )
    .first()
    .click()
  await page.getByRole('button', { name: 'Salvar mesmo assim' }).click()
  await expect
    .poll(() => desk.app.evaluate(() => (Reflect.get(globalThis, 'out') as unknown[]).length))
    .toBe(1)
  const [[, name]] = (await left(desk)) as [[string, string]]
  expect(name.split(/[/\\]/).at(-1)).toBe('_.._.._escape.txt')
  await desk.quit()
  expect(existsSync(join(desk.folder, 'outgoing'))).toBe(false)
})

test('a page saves nothing by itself, and only addresses of the web, of mail and of telephones leave', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  await stub(desk, '')
  const downloads = desk.app.evaluate(
    ({ session }) =>
      new Promise<string[]>((done) => {
        const seen: string[] = []
        session.defaultSession.on('will-download', (event, item) => {
          seen.push(`${item.getURL().slice(0, 20)} ${event.defaultPrevented}`)
          item.cancel()
        })
        setTimeout(done, 2500, seen)
      }),
  )
  const sent = await page.evaluate(async () => {
    for (const href of ['data:application/octet-stream,x', 'https://example.com/a.exe', '/index.html']) {
      const link = Object.assign(document.createElement('a'), { href, download: 'a.exe' })
      document.body.append(link)
      link.click()
      await new Promise((done) => setTimeout(done, 150))
    }
    const bridge = Reflect.get(window, 'plantao') as {
      invoke(...given: unknown[]): Promise<{ value?: unknown; ok: boolean }>
    }
    const open = (address: string) => bridge.invoke('host', 'host.openExternal', { address })
    const stays = [
      'file:///C:/windows/win.ini',
      'javascript:1',
      'ms-msdt:/id',
      'https://a@b.example',
      'x'.repeat(3000),
    ]
    const refused = await Promise.all(stays.map(open))
    const opened = await open('https://аррӏе.com/a')
    return { refused: refused.map(({ ok, value }) => ok && value === true), opened: opened.value }
  })
  expect(sent).toEqual({ refused: [false, false, false, false, false], opened: true })
  expect(await left(desk)).toEqual([['opened', 'https://xn--80ak6aa92e.com/a']])
  for (const each of await downloads) expect(each).toMatch(/true$/)
})

test('a file of 60 MB comes in without being held whole, and one that is cut short leaves nothing', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  // What is held outside of the engine's own heap: the pieces on their way through.
  await desk.app.evaluate(() => {
    const memory = { peak: 0 }
    Reflect.set(globalThis, 'memory', memory)
    setInterval(() => (memory.peak = Math.max(memory.peak, process.memoryUsage().external)), 5)
  })
  const upload = (size: number, cut: boolean) =>
    page.evaluate(
      async ({ bytes, short }) => {
        const body = new Blob(Array.from({ length: 60 }, () => new Uint8Array(bytes / 60)))
        const stop = new AbortController()
        if (short) setTimeout(() => stop.abort(), 30)
        const headers = { 'content-type': 'application/octet-stream', 'upload-size': String(body.size) }
        const ask = { method: 'POST', headers, body: body.stream(), duplex: 'half', signal: stop.signal }
        const answer = await fetch('/upload', ask).catch(String)
        return typeof answer === 'string' ? answer : ((await answer.json()) as unknown)
      },
      { bytes: size, short: cut },
    )
  const answer = await upload(60 * 1024 ** 2, false)
  expect(answer).toMatchObject({ ok: true, value: { size: 60 * 1024 ** 2 } })
  const { peak } = await desk.app.evaluate(() => Reflect.get(globalThis, 'memory') as { peak: number })
  expect(peak).toBeLessThan(40 * 1024 ** 2)
  const incoming = join(desk.folder, 'incoming')
  expect(readdirSync(incoming)).toHaveLength(1)
  expect(await upload(60 * 1024 ** 2, true)).toContain('AbortError')
  await expect.poll(() => readdirSync(incoming).length).toBe(1)
  const wrong = await page.evaluate(async () => {
    const headers = { 'content-type': 'text/plain' }
    return (await fetch('/upload', { method: 'POST', headers, body: 'x' })).status
  })
  expect(wrong).toBe(415)
})

test('the other button of the mouse offers what can be done to a text, in the person’s language', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('region', { name: 'Fila' })).toBeVisible()
  await desk.app.evaluate(({ Menu }) => {
    const shown: string[][] = []
    Reflect.set(globalThis, 'shown', shown)
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      shown.push(this.items.map(({ label }) => label))
    }
  })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').click({ button: 'right' })
  await expect
    .poll(() => desk.app.evaluate(() => Reflect.get(globalThis, 'shown') as string[][]))
    .toEqual([['Recortar', 'Copiar', 'Colar', 'Selecionar tudo']])
})
