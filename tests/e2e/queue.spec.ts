import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { NO_FILTER } from '../support/no-filter.ts'
import { findings } from './axe.ts'
import { expect, type RunningConsole, test } from './console.ts'

const rows = (page: Page) => page.getByRole('grid').locator('[role="row"][data-index]')
const focusedRow = (page: Page) => page.getByRole('grid').getByRole('row', { selected: true })
const preview = (page: Page) => page.getByRole('region', { name: 'Prévia do ticket' })
const pill = (page: Page, name: RegExp | string) => page.getByRole('radio', { name })

/** A call as the window makes it. */
const call = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/call/${path}`, { method: 'POST', headers, body: body ?? '{}' })
      return (await answer.json()) as unknown
    },
    [name, JSON.stringify(input)] as const,
  )

/** A console with its sample tickets, and the focus in the list. */
async function openQueue(desk: RunningConsole, page: Page): Promise<void> {
  await page.goto(await desk.start())
  await call(page, 'workspace.addSamples', {})
  await expect(focusedRow(page)).toBeFocused()
}

const expectFocusKept = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
    )
    .toBe(true)

test('by mouse: a filter is added, narrowed, kept as a view and there again after a reload', async ({
  desk,
  page,
}) => {
  await openQueue(desk, page)
  const all = await rows(page).count()
  await page.getByRole('button', { name: 'Filtrar' }).click()
  await page.getByRole('menuitem', { name: 'Responsável' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'ninguém' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Responsável ninguém' })).toBeVisible()
  await expect.poll(() => rows(page).count()).toBeLessThan(all)
  const unowned = await rows(page).count()

  await page.getByRole('button', { name: 'Responsável ninguém' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'eu' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Responsável ninguém, eu' })).toBeVisible()
  await expect.poll(() => rows(page).count()).toBeGreaterThan(unowned)
  await page.getByRole('button', { name: 'Ordem da fila Ordem da lista' }).click()
  await page.getByRole('option', { name: 'Mais novos primeiro' }).click()
  await page.getByRole('button', { name: 'Salvar visão' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Salvar', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText('Dê um nome à visão.')
  await page.getByRole('textbox', { name: 'Nome' }).fill('Meus e de ninguém')
  await page.getByRole('dialog').getByRole('button', { name: 'Salvar', exact: true }).click()
  await expect(pill(page, /Meus e de ninguém/)).toBeChecked()
  const first = await rows(page).first().textContent()

  await page.reload()
  await expect(pill(page, /Meus e de ninguém/)).toBeChecked()
  await expect(page.getByRole('button', { name: 'Mais novos primeiro Ordem da lista' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Responsável ninguém, eu' })).toBeVisible()
  expect(await rows(page).first().textContent()).toBe(first)
})

test('by keyboard alone: filter, save the view, reload, preview, clear; the focus is never lost', async ({
  desk,
  page,
}) => {
  await openQueue(desk, page)
  const all = await rows(page).count()
  await page.keyboard.press('f')
  await expect(page.getByRole('menuitem', { name: 'Responsável' })).toBeVisible()
  await page.keyboard.type('Sta')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('menuitemcheckbox', { name: 'Novo' })).toBeVisible()
  await page.keyboard.type('Novo')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(focusedRow(page)).toBeFocused()
  await expect.poll(() => rows(page).count()).toBeLessThan(all)
  await page.keyboard.press('j')
  await expect(page.getByRole('grid').locator('[aria-rowindex="3"]')).toBeFocused()

  await page.getByRole('button', { name: 'Salvar visão' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Novos')
  await page.keyboard.press('Enter')
  await expect(pill(page, /Novos/)).toBeChecked()
  await expectFocusKept(page)
  await page.reload()
  await expect(pill(page, /Novos/)).toBeChecked()
  await expect(focusedRow(page)).toBeFocused()

  await page.keyboard.press('p')
  const subject = () => preview(page).getByRole('heading', { level: 2 }).textContent()
  const before = await subject()
  await page.keyboard.press('j')
  await expect.poll(subject).not.toBe(before)
  await expect(preview(page).getByText('Prazos')).toBeVisible()
  await expect(page.getByRole('grid').locator('[aria-rowindex="3"]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(preview(page)).toHaveCount(0)
  await expect(focusedRow(page)).toBeFocused()

  await page.getByRole('button', { name: 'Remover o filtro Status' }).focus()
  await page.keyboard.press('Enter')
  await expect(focusedRow(page)).toBeFocused()
  await expect.poll(() => rows(page).count()).toBe(all)
})

test('taken away one by one, the filters leave the focus on the next cross and at last in the list', async ({
  desk,
  page,
}) => {
  await openQueue(desk, page)
  const filter = { ...NO_FILTER, owner: ['me'], status: ['em-atendimento'], unanswered: true }
  await call(page, 'savedView.save', {
    view: { id: 'three', name: 'Três', scope: 'open', sort: 'queue', filter },
  })
  await page.reload()
  await pill(page, 'Três').click()
  await page.getByRole('button', { name: 'Remover o filtro Status' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remover o filtro Cliente aguardando' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remover o filtro Responsável' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(focusedRow(page)).toBeFocused()
})

test('where there is no ticket yet, the keys act as soon as the page is there', async ({ desk, page }) => {
  await page.goto(await desk.start())
  await expect(page.getByText('Nenhum ticket na fila')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Atalhos de teclado' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectFocusKept(page)
  await page.keyboard.press('Shift+N')
  await expect(page.getByRole('heading', { name: 'Novo ticket' })).toBeVisible()
})

test('a list without rows says so and is cleared from there; the focus stays on the page', async ({
  desk,
  page,
}) => {
  await openQueue(desk, page)
  await page.keyboard.press('f')
  await page.keyboard.type('Na caixa')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Na caixa de saída').first()).toBeVisible()
  await pill(page, /Sem responsável/).click()
  await page.getByRole('button', { name: 'Filtrar' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Na caixa de saída' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Nenhum ticket com estes filtros')).toBeVisible()
  await expectFocusKept(page)
  await page.getByRole('button', { name: 'Limpar filtros' }).last().press('Enter')
  await expect(focusedRow(page)).toBeFocused()
})

test('claiming the last row of a view leaves the focus on the page', async ({ desk, page }) => {
  await openQueue(desk, page)
  await pill(page, /Sem responsável/).press('Enter')
  await expect(page.getByRole('button', { name: 'Responsável ninguém' })).toBeVisible()
  await focusedRow(page).focus()
  for (let left = await rows(page).count(); left > 0; left--) {
    await page.keyboard.press('c')
    await (left > 1
      ? expect(rows(page)).toHaveCount(left - 1)
      : expect(page.getByRole('grid')).toHaveCount(0))
    await expectFocusKept(page)
  }
  await expect(page.getByText('Nenhum ticket com estes filtros')).toBeVisible()
})

test('views are renamed, moved and deleted, and stay so', async ({ desk, page }) => {
  await openQueue(desk, page)
  const names = () => page.getByRole('radio').allTextContents()
  await pill(page, /Por prazo/).click()
  const act = async (name: string) => {
    await page.getByRole('button', { name: /^Ações da visão/ }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await act('Renomear')
  await page.getByRole('textbox', { name: 'Nome' }).fill('Vence antes')
  await page.keyboard.press('Enter')
  await expect(pill(page, /Vence antes/)).toBeChecked()
  await act('Mover para a esquerda')
  await expect.poll(async () => (await names()).findIndex((name) => name.startsWith('Vence antes'))).toBe(2)
  await page.reload()
  await expect.poll(async () => (await names()).findIndex((name) => name.startsWith('Vence antes'))).toBe(2)
  await act('Excluir')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Excluir' }).click()
  await expect(pill(page, /Vence antes/)).toHaveCount(0)
  await expect(pill(page, 'Todos')).toBeChecked()
  await expectFocusKept(page)
})

test('a value that the profiles do not list filters nothing, and its chip says so', async ({
  desk,
  page,
}) => {
  await openQueue(desk, page)
  const all = await rows(page).count()
  const filter = { ...NO_FILTER, sector: ['setor-antigo'] }
  await call(page, 'savedView.save', {
    view: { id: 'old', name: 'Antiga', scope: 'open', sort: 'queue', filter },
  })
  await page.reload()
  await pill(page, /Antiga/).click()
  await expect(page.getByRole('button', { name: 'Setor setor-antigo ignorado' })).toBeVisible()
  await expect.poll(() => rows(page).count()).toBe(all)
})

test('rows that were let go while the list was elsewhere are read again on the way back', async ({
  desk,
  page,
}, info) => {
  const box = info.outputPath('caixa.mbox')
  await writeFile(box, Array.from({ length: 350 }, (_, each) => MESSAGE(each)).join('\n'))
  await desk.importMail(box)
  await page.goto(await desk.start())
  await expect(focusedRow(page)).toBeFocused()
  for (const [key, index] of [
    ['End', 349],
    ['Home', 0],
    ['End', 349],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator(`[data-index="${index}"]:focus`)).toHaveAttribute('aria-busy', 'false')
  }
})

const MESSAGE = (each: number): string => `From loja@lojadalu.example Mon Nov 16 09:00:00 2026
From: Loja da Lu <loja${each}@lojadalu.example>
To: suporte@webmania.example
Subject: Pedido ${each}
Date: Mon, 16 Nov 2026 09:00:00 -0300
Message-ID: <pedido-${each}@lojadalu.example>

O pedido ${each} sumiu.
`

test('XT-16: the row with the focus shows both readings of what is left', async ({ desk, page }) => {
  await openQueue(desk, page)
  const due = rows(page).filter({ hasText: /úteis/ }).filter({ hasText: 'Diagnóstico' }).first()
  const both = due.getByText(/úteis · .* de relógio/)
  const seen = () => both.evaluate((element) => element.getBoundingClientRect().width > 10)
  expect(await seen()).toBe(false)
  await due.focus()
  await expect.poll(seen).toBe(true)
})

test('the preview is remembered, opens its ticket, and goes away where there is no room', async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openQueue(desk, page)
  await page.getByRole('button', { name: 'Mostrar ou fechar a prévia' }).click()
  await expect(preview(page).getByText('Últimas palavras')).toBeVisible()
  await page.reload()
  await expect(preview(page).getByText('Últimas palavras')).toBeVisible()
  await page.setViewportSize({ width: 900, height: 800 })
  await expect(preview(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Mostrar ou fechar a prévia' })).toHaveCount(0)
  await page.setViewportSize({ width: 1280, height: 800 })
  const subject = await preview(page).getByRole('heading', { level: 2 }).textContent()
  await preview(page).getByRole('button', { name: 'Abrir' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject ?? '')
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const scale of [80, 100, 200]) {
    test(`axe finds nothing with preview, chips and filter menu, ${colorScheme}, at ${scale} %`, async ({
      desk,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1680, height: 1000 })
      await openQueue(desk, page)
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale)
      if (scale < 200) {
        await page.keyboard.press('p')
        await expect(preview(page).getByText('Últimas palavras')).toBeVisible()
      }
      await page.keyboard.press('f')
      await expect(page.getByRole('menuitem', { name: 'Responsável' })).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('menuitemcheckbox', { name: 'Novo' })).toBeFocused()
      await page.keyboard.press('Space')
      await expect(page.getByRole('menuitemcheckbox', { name: 'Novo' })).toBeChecked()
      expect(await findings(page, '[role="menu"]')).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: 'Status Novo' })).toBeVisible()
      expect(await findings(page, 'main')).toEqual([])
    })
  }
}
