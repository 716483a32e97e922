import { expect, FOUNDER, test } from './desk.ts'

test('a window that was closed while the program stayed, as on macOS, follows the link that made it anew', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER, '--samples')
  const row = page.getByRole('grid').getByRole('row', { name: /A-\d/ }).first()
  await expect(row).toBeVisible()
  const code = /A-\d+/.exec((await row.getAttribute('aria-label')) ?? (await row.innerText()))?.[0] ?? ''
  await desk.app.evaluate(({ app, BrowserWindow }, link) => {
    const [window] = BrowserWindow.getAllWindows()
    // Another one: the last to go ends the program elsewhere.
    new BrowserWindow({ show: false })
    window?.destroy()
    app.emit('second-instance', {}, ['plantao', link])
  }, `plantao://ticket/${code}`)
  await expect
    .poll(() => desk.app.windows().map((window) => window.url()))
    .toContainEqual(expect.stringMatching(/^app:\/\/plantao\/#\/ticket\//))
})
