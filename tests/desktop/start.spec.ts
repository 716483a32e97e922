import { expect, FOUNDER, launch, test } from './desk.ts'

test('the window is shown before the store is open, and the queue follows', async ({ desk }) => {
  const page = await desk.start(FOUNDER, '--samples')
  expect(page.url()).toMatch(/^app:\/\/plantao\//)
  await expect(page.getByRole('grid').getByRole('row', { name: /A-\d/ }).first()).toBeVisible()
  const [visible, safe] = await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return [window?.isVisible(), window?.webContents.getLastWebPreferences()]
  })
  expect(visible).toBe(true)
  expect(safe).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
})

test('nothing of Node reaches the page, and the bridge carries the contract’s channels alone', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER)
  const found = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'plantao') as { invoke(...given: unknown[]): Promise<unknown> }
    const refused = await bridge.invoke('shell', 'openExternal').catch(String)
    return {
      names: Object.keys(bridge).toSorted(),
      node: ['require', 'process', 'module'].filter((name) => name in window),
      refused,
    }
  })
  expect(found.names).toEqual(['invoke', 'platform', 'subscribe'])
  expect(found.node).toEqual([])
  expect(found.refused).toContain('not a channel')
})

test('a second start of the same folder ends at once and brings the first window forward', async ({
  desk,
}) => {
  await desk.start(FOUNDER)
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const second = await launch(desk.folder, []).catch(() => null)
  await second?.close().catch(() => undefined)
  const windows = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
  )
  expect(windows).toEqual([false])
})
