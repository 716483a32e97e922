import { expect, FOUNDER, test } from './desk.ts'

test('the window is shown before the store is open, and the queue follows', async ({ desk }) => {
  const page = await desk.start(FOUNDER, '--samples')
  expect(page.url()).toMatch(/^app:\/\/plantao\//)
  await expect(page.getByRole('grid').getByRole('row', { name: /A-\d/ }).first()).toBeVisible()
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(
    true,
  )
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
