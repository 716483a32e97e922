import { expect, FOUNDER, test } from './desk.ts'

test('R-BACKUP: a backup is made by its thread inside of Electron, and gone back to at the next start', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER)
  await page.evaluate(() => (location.hash = '#/ajustes/copias'))
  await page.getByRole('button', { name: 'Fazer cópia agora' }).click()
  const kept = page.getByRole('region', { name: 'Cópias guardadas' }).getByRole('listitem')
  await expect(kept).toHaveCount(1, { timeout: 30_000 })
  await expect(page.getByRole('alert')).toHaveCount(0)

  // The program starts itself anew; here the test does that, which could not reach the one that came of it.
  const asked = desk.app.evaluate(
    ({ app }) => new Promise<boolean>((done) => (app.relaunch = () => done(true))),
  )
  await kept.getByRole('button', { name: /^Restaurar/ }).click()
  const ended = desk.app.waitForEvent('close')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restaurar' }).click()
  expect(await asked).toBe(true)
  await ended
  const again = await desk.start()
  await again.evaluate(() => (location.hash = '#/ajustes/copias'))
  await expect(again.getByText('Cópia restaurada.')).toBeVisible()
  await expect(again.getByRole('region', { name: 'Guardado à parte' }).getByRole('listitem')).toHaveCount(1)
})
