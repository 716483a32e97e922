import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, FOUNDER, test } from './desk.ts'

const CONTENT = 'senha-do-cliente'

test('a fault that nobody caught is logged without its words, told once with its id, and ends the program; it starts again', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER, '--samples')
  await expect(page.getByRole('grid').getByRole('row', { name: /A-\d/ }).first()).toBeVisible()
  const told = join(desk.folder, 'told.txt')
  const gone = once(desk.app.process(), 'exit')
  await desk.app
    .evaluate(
      ({ dialog }, { path, content }) => {
        const { writeFileSync } = process.getBuiltinModule('node:fs')
        dialog.showErrorBox = (_title, words) => writeFileSync(path, `${words}\n`, { flag: 'a' })
        setTimeout(() => {
          throw new RangeError(content)
        })
        setTimeout(() => void Promise.reject(new TypeError(content)))
      },
      { path: told, content: CONTENT },
    )
    .catch(() => undefined)
  await gone
  const log = readFileSync(join(desk.folder, 'logs', 'plantao.log'), 'utf8')
  const [, id] = /fault (\S+) in uncaughtException: RangeError at /.exec(log) ?? []
  expect(log.split('\n')[0]).toMatch(/ started$/)
  expect(log).toMatch(/ ended\n/)
  expect(log).not.toContain(CONTENT)
  const words = readFileSync(told, 'utf8')
  expect(words.trim().split('\n')).toHaveLength(1)
  expect(words).toContain(id)
  expect(existsSync(join(desk.folder, 'owner.json'))).toBe(false)
  const again = await desk.start()
  await expect(again.getByRole('grid').getByRole('row', { name: /A-\d/ }).first()).toBeVisible()
})

test('a page whose process dies comes back by itself, with what was typed', async ({ desk }) => {
  const page = await desk.start(FOUNDER, '--samples')
  await page.getByRole('grid').getByRole('row', { name: /A-\d/ }).first().click()
  await page.getByRole('textbox', { name: 'Resposta' }).fill('Bom dia! Já olhamos.')
  // A draft is kept a moment after the last key.
  await page.waitForTimeout(1000)
  const typed = `[...document.querySelectorAll('textarea')].map(({ value }) => value).join()`
  const inPage = (): Promise<unknown> =>
    desk.app.evaluate(
      ({ BrowserWindow }, asked) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(asked),
      typed,
    )
  expect(await inPage()).toContain('Já olhamos')
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect
    .poll(() => readFileSync(join(desk.folder, 'logs', 'plantao.log'), 'utf8'))
    .toMatch(/ page-gone code=/)
  await expect.poll(inPage).toContain('Já olhamos')
})

test('the settings say where the log is, and open its folder', async ({ desk }) => {
  const page = await desk.start(FOUNDER)
  await desk.app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Reflect.set(globalThis, 'opened', path)
      return Promise.resolve('')
    }
  })
  await page.goto('app://plantao/#/ajustes/sobre')
  await page.getByRole('button', { name: 'Abrir a pasta do registro' }).click()
  await expect
    .poll(() => desk.app.evaluate(() => String(Reflect.get(globalThis, 'opened'))))
    .toMatch(/[\\/]logs$/)
})
