import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './console.ts'
import { NO_FILTER } from '../support/no-filter.ts'
import { hostileMails, hostileParts } from './hostile-mail.ts'

const FIRST = JSON.stringify({ offset: 0, limit: 200, scope: 'open', filter: NO_FILTER, sort: 'queue' })

/** Ids of the tickets in the queue, asked as the window asks. */
const openTickets = (page: Page): Promise<string[]> =>
  page.evaluate(async (ask) => {
    const answer = await fetch('/call/queue.window', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: ask,
    })
    const { value } = (await answer.json()) as { value: { rows: { id: string }[] } }
    return value.rows.map((row) => row.id)
  }, FIRST)

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

test('hostile mail reaches no host, runs nothing and leads nowhere (R-MAIL)', async ({
  desk,
  page,
  trouble,
}) => {
  test.setTimeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'plantao-hostile-'))
  const mails = hostileMails(host)
  for (const { name, raw } of mails) writeFileSync(join(folder, name), raw)
  expect(await desk.importMail(folder)).toMatchObject({ opened: mails.length, refused: [] })
  await page.goto(await desk.start())
  for (const ticket of await openTickets(page)) {
    await page.evaluate((id) => (location.hash = `#/ticket/${id}`), ticket)
    await expect(page.getByTitle('Mensagem como foi enviada')).toHaveCount(0)
    await page.getByRole('button', { name: 'Ver como enviado' }).click()
    const frame = page.getByTitle('Mensagem como foi enviada')
    await expect(frame.contentFrame().locator('body')).toBeAttached()
    await page.waitForTimeout(60)
  }
  expect(hits).toEqual([])
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  expect(page.url()).toContain('/#/ticket/')
  // What the frame's own policy refused is what this test is about; the window's own is not.
  trouble.splice(0, trouble.length, ...trouble.filter((each) => each.startsWith('fault')))
})

test('the canary bites: the same parts in an unguarded page do reach the host', async ({ page, trouble }) => {
  await page.setContent(`<html><body>${hostileParts(host).join('\n')}</body></html>`)
  await page.waitForTimeout(500)
  expect(hits.length).toBeGreaterThan(5)
  trouble.splice(0)
})

test('a mail opened in a tab of its own is not served', async ({ desk, page, trouble }) => {
  const folder = mkdtempSync(join(tmpdir(), 'plantao-hostile-'))
  writeFileSync(join(folder, 'a.eml'), hostileMails(host)[0]?.raw ?? '')
  await desk.importMail(folder)
  await page.goto(await desk.start())
  await page.getByRole('row', { name: /Hostil 0/ }).click()
  await page.getByRole('button', { name: 'Ver como enviado' }).click()
  const source = await page.getByTitle('Mensagem como foi enviada').getAttribute('src')
  const answer = await page.goto(new URL(source ?? '', page.url()).href)
  expect(answer?.status()).toBe(404)
  trouble.splice(0)
})
