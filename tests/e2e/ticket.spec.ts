import { join } from 'node:path'
import Database from 'better-sqlite3'
import { mailWith, USUAL } from './attached-mail.ts'
import { expect, test } from './console.ts'
import { bring, open, openWith, tabTo, viewer } from './ticket-page.ts'

const MAIL = join(import.meta.dirname, '..', 'mail')

test('a removal takes pictures and what is looked at out of every tab at once (R-REDACT)', async ({
  desk,
  page,
  context,
}) => {
  await openWith(desk, page, USUAL)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: /^Ver tela do erro/ }).click()
  await expect(viewer(other).getByRole('img')).toBeVisible()
  await page.bringToFront()
  await tabTo(page, page.getByRole('button', { name: /Ações de mensagem/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: /Remover o conteúdo/ })
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('radio', { name: /segredo/ }))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, dialog.getByRole('button', { name: 'Remover para sempre' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByText(/conteúdo removido em/)).toBeVisible()
  await expect(page.getByText(/pedido do titular/)).toBeVisible()
  await expect(page.locator('li img')).toHaveCount(0)
  await other.bringToFront()
  await expect(viewer(other)).toHaveCount(0)
  await expect(other.locator('li img')).toHaveCount(0)
  await expect(other.getByText('Este anexo foi removido.')).toBeVisible()
  await expect(other.locator('[data-entry="message"]')).toBeFocused()
})

test('a removal that is thought better of gives the focus back to the menu that began it', async ({
  desk,
  page,
}) => {
  await openWith(desk, page, [])
  const menu = page.getByRole('button', { name: /Ações de mensagem/ })
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(menu).toBeFocused()
})

test('what came since is marked as new, once (local, no fact)', async ({ desk, page }) => {
  await bring(desk, mailWith([], 'Dia a dia'))
  await page.goto(await desk.start())
  await open(page, /Dia a dia/)
  await expect(page.getByText('novo', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  const answer = mailWith([], 'Re: Dia a dia', 1).replace(
    '\r\nDate:',
    '\r\nIn-Reply-To: <anexos-Diaadia-0@loja.example>\r\nDate:',
  )
  await bring(desk, answer)
  await open(page, /Dia a dia/)
  await expect(page.getByRole('article').getByText('novo', { exact: true })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await open(page, /Dia a dia/)
  await expect(page.getByText('novo', { exact: true })).toHaveCount(0)
})

test('the audit lists every fact; a damaged one is named where the ticket cannot open (R-BITROT)', async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWith(desk, page, USUAL)
  await page.getByRole('button', { name: 'Assumir' }).click()
  await expect(page.getByText('assumiu o ticket')).toBeVisible()
  const url = page.url()
  await page.getByRole('button', { name: /Ações de mensagem/ }).click()
  await page.getByRole('menuitem', { name: 'Ver na auditoria' }).click()
  await expect(viewer(page).getByText(/registros, todos conferem/)).toBeVisible()
  await expect(viewer(page).getByRole('row', { name: /Mensagem recebida/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await viewer(page).getByRole('button', { name: 'Copiar como CSV' }).click()
  const csv = await page.evaluate(() => navigator.clipboard.readText())
  expect(csv.split('\r\n').length).toBeGreaterThan(3)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Ações de mensagem/ })).toBeFocused()

  await desk.kill()
  const store = new Database(join(desk.folder, 'plantao.db'))
  store.exec(
    `UPDATE event SET text = replace(text, 'ticketClaimed', 'ticketClosed!') WHERE text LIKE '%ticketClaimed%'`,
  )
  store.close()
  await page.goto(await desk.start())
  await page.goto(new URL(new URL(url).hash, page.url()).href)
  await expect(page.getByRole('heading', { name: /Um registro do ticket A-1 está danificado/ })).toBeVisible()
  await expect(page.getByText(/Registro 3 de/)).toBeVisible()
  await page.getByRole('button', { name: 'Ver auditoria' }).click()
  await expect(viewer(page).getByText(/1 não confere/)).toBeVisible()
  await expect(viewer(page).getByRole('row', { name: /Mensagem recebida/ })).toBeVisible()
})

test('properties are edited in place by keyboard, and a refusal stands at its field', async ({
  desk,
  page,
}) => {
  await desk.importMail(join(MAIL, '01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await open(page, /Loja fora do ar/)
  const panel = page.getByRole('complementary', { name: 'Painel do ticket' })
  await tabTo(page, panel.getByRole('button', { name: /^Base|produção Base/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('mudou a base para homologação')).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Editar assunto' }))
  await page.keyboard.press('Enter')
  const subject = page.getByRole('textbox', { name: 'Assunto' })
  await expect(subject).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('  ')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Falta o (assunto|texto)/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Loja voltou devagar')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Loja voltou devagar' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Editar assunto' })).toBeFocused()
})

test('people are chosen by a key, and nobody at all is refused in words (WM-10)', async ({ desk, page }) => {
  await desk.importMail(join(MAIL, '01-loja-fora-do-ar.eml'))
  await page.goto(await desk.start())
  await open(page, /Loja fora do ar/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-keys="list"] :focus')).toBeVisible()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: /Responsáveis por/ })
  await tabTo(page, dialog.getByRole('button', { name: 'Salvar' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/pelo menos uma pessoa/)).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await tabTo(page, dialog.getByRole('button', { name: 'Salvar' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/passou o ticket para/)).toBeVisible()
})

test('the panel folds and moves, and stays so over a kill; other tickets of the sender stand in it', async ({
  desk,
  page,
}) => {
  await bring(desk, mailWith([], 'Primeiro pedido'), mailWith([], 'Segundo pedido', 1))
  await page.goto(await desk.start())
  await open(page, /Primeiro pedido/)
  const panel = page.getByRole('complementary', { name: 'Painel do ticket' })
  await expect(panel.getByRole('link', { name: /Segundo pedido/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Propriedades', exact: true }).click()
  await expect(panel.getByText('Perfil')).toHaveCount(0)
  await panel.getByRole('button', { name: 'Ordem de Outros tickets deste contato' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Mover para cima' }).click()
  const titles = () => panel.getByRole('heading', { level: 2 }).allTextContents()
  const before = await titles()
  await page.waitForTimeout(200)
  await desk.kill()
  await page.goto(await desk.start())
  await open(page, /Primeiro pedido/)
  await expect(panel.getByText('Perfil')).toHaveCount(0)
  expect(await titles()).toEqual(before)
  await panel.getByRole('link', { name: /Segundo pedido/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Segundo pedido' })).toBeVisible()
})

test('a long message is folded until it is asked for', async ({ desk, page }) => {
  const lines = Array.from({ length: 120 }, (_, at) => `linha ${at} do registro`).join('\r\n')
  const long = mailWith([], 'Registro').replace('Boa tarde, seguem', `${lines}\r\nseguem`)
  const answer = mailWith([], 'Re: Registro', 1).replace(
    '\r\nDate:',
    '\r\nIn-Reply-To: <anexos-Registro-0@loja.example>\r\nDate:',
  )
  await bring(desk, long, answer)
  await page.goto(await desk.start())
  await open(page, /Registro/)
  await expect(page.getByText('linha 119 do registro')).toBeHidden()
  await page.getByRole('button', { name: 'Mostrar tudo' }).click()
  await expect(page.getByText('linha 119 do registro')).toBeVisible()
})

test('a screen reader hears the whole history of a long ticket, not only what is in sight', async ({
  desk,
  page,
  context,
}) => {
  const lines = Array.from({ length: 25 }, (_, at) => `linha ${at}`).join('\r\n')
  const mails = Array.from({ length: 10 }, (_, at) =>
    mailWith([], at === 0 ? 'Demorada' : 'Re: Demorada', at)
      .replace('Boa tarde, seguem', `${lines}\r\nseguem`)
      .replace(`<anexos-${at === 0 ? '' : 'Re'}Demorada-${at}@`, `<demorada-${at}@`)
      .replace('\r\nDate:', at === 0 ? '\r\nDate:' : '\r\nIn-Reply-To: <demorada-0@loja.example>\r\nDate:'),
  )
  await bring(desk, ...mails)
  await page.goto(await desk.start())
  await open(page, /Demorada/)
  const session = await context.newCDPSession(page)
  const heard = async (): Promise<number> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return nodes.filter(({ ignored, role }) => !ignored && role?.value === 'article').length
  }
  await expect.poll(heard).toBe(10)
  // The control: what is skipped is not heard, so that the count above says something.
  await page.evaluate(() => {
    for (const entry of document.querySelectorAll<HTMLElement>('[data-entry]'))
      delete entry.dataset['laidOut']
  })
  await expect.poll(heard).toBeLessThan(10)
})
