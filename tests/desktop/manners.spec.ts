import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { findings } from '../e2e/axe.ts'
import { expect, FOUNDER, test } from './desk.ts'

/** Chooses in the application menu, as the mouse does. */
const choose = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)

const menu = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
      label,
      items: (submenu?.items ?? []).map(({ id, enabled, accelerator }) => ({ id, enabled, accelerator })),
    })),
  )

const offered = async (app: ElectronApplication, id: string): Promise<boolean | undefined> =>
  (await menu(app)).flatMap(({ items }) => items).find((item) => item.id === id)?.enabled

const isSeen = (app: ElectronApplication): Promise<boolean | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())

const close = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash)

/** Questions of the system are answered by this button, and told. */
const answer = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, response) => {
    Reflect.set(globalThis, 'asked', [])
    dialog.showMessageBox = (...given: unknown[]) => {
      ;(Reflect.get(globalThis, 'asked') as unknown[]).push(given.at(-1))
      return Promise.resolve({ response, checkboxChecked: false })
    }
  }, button)

interface Asked {
  readonly message: string
  readonly buttons: readonly string[]
  readonly defaultId: number
  readonly cancelId: number
}

const asked = (app: ElectronApplication): Promise<readonly Asked[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'asked') as readonly Asked[])

test('the window comes back where it was, as large, zoomed and dressed as it was', async ({ desk }) => {
  const page = await desk.start(FOUNDER)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const bounds = { x: 210, y: 130, width: 1100, height: 700 }
  await desk.app.evaluate(({ BrowserWindow }, given) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(given)
  }, bounds)
  await page.evaluate(() => void (location.hash = '#/ajustes/aparencia'))
  await page.getByRole('radio', { name: 'Escuro' }).check({ force: true })
  const theme = () => desk.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  await expect.poll(theme).toBe('dark')
  await desk.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      .find(({ label }) => label === 'Ampliar')
      ?.click(),
  )
  await desk.quit()

  const again = await desk.start()
  expect(await theme()).toBe('dark')
  expect(await again.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  const found = await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { bounds: window?.getNormalBounds(), ground: window?.getBackgroundColor() }
  })
  expect(found).toEqual({ bounds, ground: '#0C0F10' })
  await expect.poll(() => again.evaluate(() => Math.round(devicePixelRatio * 100))).toBe(110)

  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  const file = () => readFileSync(join(desk.folder, 'window', 'desk.json'), 'utf8')
  await expect.poll(file).toContain('"maximised":true')
  await desk.quit()
  await desk.start()
  const maximised = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized())
  await expect.poll(maximised).toBe(true)
})

test('the menu is that of the commands, in the window’s language, and does what is chosen', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER, '--samples')
  await expect(page.getByRole('grid').getByRole('row', { name: /A-\d/ }).first()).toBeVisible()
  await expect.poll(() => offered(desk.app, 'filter')).toBe(true)
  const shown = await menu(desk.app)
  expect(shown.map(({ label }) => label)).toEqual(['Arquivo', 'Editar', 'Exibir', 'Ticket', 'Ir', 'Ajuda'])
  const keys = shown.flatMap(({ items }) => items).filter(({ id, accelerator }) => id !== '' && accelerator)
  expect(keys.map(({ accelerator }) => accelerator)).not.toContain('c')

  await choose(desk.app, 'newTicket')
  await expect.poll(() => hash(page)).toBe('#/novo')
  await expect.poll(() => offered(desk.app, 'filter')).toBe(false)
  await choose(desk.app, 'palette')
  await expect(page.getByRole('dialog')).toBeVisible()
  await choose(desk.app, 'go.mine')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => hash(page)).toBe('#/meus')

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.evaluate(() => void (location.hash = '#/ajustes/aparencia'))
  await page.getByRole('radio', { name: 'English' }).check({ force: true })
  await expect.poll(async () => (await menu(desk.app))[0]?.label).toBe('File')
})

test('closing leaves the program in the tray; who quits is asked, and what was typed stays', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER, '--samples')
  const row = page.getByRole('grid').getByRole('row', { name: /A-\d/ }).first()
  await expect(row).toBeVisible()
  await expect.poll(() => offered(desk.app, 'newTicket')).toBe(true)
  await answer(desk.app, 1)
  await close(desk.app)
  await expect.poll(() => isSeen(desk.app)).toBe(false)
  // The samples have tickets at risk.
  await choose(desk.app, 'quit')
  await expect.poll(async () => (await asked(desk.app)).length).toBe(1)
  expect((await asked(desk.app))[0]).toMatchObject({
    message: 'Sair do Plantão mesmo assim?',
    detail: expect.stringMatching(/em risco|vencid/),
    buttons: ['Sair', 'Ficar'],
    defaultId: 1,
    cancelId: 1,
  })

  await choose(desk.app, 'go.open')
  await expect.poll(() => isSeen(desk.app)).toBe(true)
  await row.dblclick()
  await expect.poll(() => hash(page)).toContain('#/ticket/')
  const ticket = await hash(page)
  await choose(desk.app, 'note')
  const note = page.getByRole('textbox', { name: /nota/i })
  await note.fill('Escrito na última hora')
  await answer(desk.app, 0)
  const gone = once(desk.app.process(), 'exit')
  await choose(desk.app, 'quit')
  await gone

  const again = await desk.start()
  await again.evaluate((to) => void (location.hash = to), ticket)
  await expect(again.getByRole('textbox', { name: /nota/i })).toHaveValue('Escrito na última hora')
})

test('how it lives on this computer is a section of the settings; without the tray, closing quits', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER)
  await page.evaluate(() => void (location.hash = '#/ajustes/computador'))
  const tray = page.getByRole('switch', { name: 'Continuar na bandeja ao fechar a janela' })
  await expect(tray).toBeChecked()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(tray).not.toBeChecked()
  const gone = once(desk.app.process(), 'exit')
  await close(desk.app)
  await gone

  const again = await desk.start()
  await again.evaluate(() => void (location.hash = '#/ajustes/computador'))
  await expect(again.getByRole('switch', { name: /bandeja/ })).not.toBeChecked()
})

test('a page that fails is opened again where it stood, and says so', async ({ desk }) => {
  const page = await desk.start(FOUNDER)
  await page.evaluate(() => void (location.hash = '#/clientes'))
  await expect.poll(() => offered(desk.app, 'filter')).toBe(false)
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  // What Playwright held of the page is gone with it; a script that meets the dying page is never answered.
  const said = () =>
    desk.app.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `location.hash + [...document.querySelectorAll('[role=status]')].map((e) => e.textContent).join('')`,
        ),
        new Promise((done) => setTimeout(done, 700, 'silent')),
      ]),
    )
  await expect
    .poll(said)
    .toBe('#/clientesA janela falhou e foi aberta de novo. O que você digitou está guardado.')
})
