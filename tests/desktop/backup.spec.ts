import { expect, FOUNDER, test } from './desk.ts'

test('R-BACKUP: in Electron a backup is made, gone back to at the next start, and what gave way is kept', async ({
  desk,
}) => {
  const page = await desk.start(FOUNDER, '--samples')
  const rows = page.getByRole('grid').getByRole('row', { name: /A-\d/ })
  await expect(rows.first()).toBeVisible()
  await page.evaluate(() => (location.hash = '#/ajustes/copias'))
  await page.getByRole('button', { name: 'Fazer cópia agora' }).click()
  await expect(page.getByText('Cópia feita e verificada.')).toBeAttached()

  await page.evaluate(() => (location.hash = '#/fila'))
  await rows.first().click()
  await page.getByRole('button', { name: 'Assumir' }).first().click()
  await expect(page.getByRole('button', { name: 'Assumir' })).toHaveCount(0)
  const ticket = page.url()

  // The program would start itself anew, out of the reach of this test: the test does it instead.
  await desk.app.evaluate(({ app }) => void (app.relaunch = () => undefined))
  await page.evaluate(() => (location.hash = '#/ajustes/copias'))
  const kept = page.getByRole('region', { name: 'Cópias guardadas' }).getByRole('listitem')
  await kept
    .first()
    .getByRole('button', { name: /^Restaurar/ })
    .click()
  const gone = desk.ended()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restaurar' }).click()
  await gone

  const again = await desk.start()
  await expect(again.getByText('Cópia restaurada.')).toBeVisible()
  await again.goto(ticket)
  await expect(again.getByRole('button', { name: 'Assumir' }).first()).toBeVisible()
  await again.evaluate(() => (location.hash = '#/ajustes/copias'))
  const aside = again.getByRole('region', { name: 'Guardado à parte' }).getByRole('listitem')
  await expect(aside).toHaveCount(1)
})
