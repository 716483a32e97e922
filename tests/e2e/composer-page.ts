import type { Locator, Page } from 'playwright/test'
import { mailWith, type Part } from './attached-mail.ts'
import type { RunningConsole } from './console.ts'
import { bring, open } from './ticket-page.ts'

export const USUAL_TEXT = 'pedido 1041\n'

export const textPart = (name: string, text: string): Part => ({
  name,
  type: 'text/plain',
  bytes: new TextEncoder().encode(text),
})

/** A desk founded by Ana Souza, with one ticket that came by mail with these files, opened. */
export async function openDesk(desk: RunningConsole, page: Page, parts: readonly Part[]): Promise<void> {
  await page.goto(await desk.start())
  await bring(desk, mailWith(parts, 'Arquivos do dia'))
  await open(page, /Arquivos do dia/)
}

export const answer = (page: Page): Locator => page.getByRole('textbox', { name: 'Texto da resposta' })

export const composer = (page: Page): Locator => page.getByRole('region', { name: 'Escrever' })

/** The reply that stands in the history. */
export const sent = (page: Page): Locator => page.getByRole('article', { name: /^Resposta/i }).last()

/** Writes addresses into a line of recipients. */
export async function writeTo(page: Page, line: string, text: string): Promise<void> {
  await composer(page).getByRole('combobox', { name: line, exact: true }).fill(text)
  await page.keyboard.press('Enter')
}

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Pastes a picture, as a screenshot tool leaves it. */
export async function paste(into: Locator, name: string, type: string): Promise<void> {
  await into.evaluate(
    (target, { pixel, ...file }) => {
      const bytes = Uint8Array.from(atob(pixel), (letter) => letter.charCodeAt(0))
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([bytes], file.name, { type: file.type }))
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { name, type, pixel: PIXEL },
  )
}

/** Drops a file of so many bytes. */
export async function drop(on: Locator, name: string, size = 12): Promise<void> {
  await on.evaluate(
    (target, file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(file.size).fill(7)], file.name))
      for (const kind of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name, size },
  )
}

/** The name under which a pasted picture stands. */
export const named = async (composing: Locator): Promise<string> =>
  (await composing.getByText(/^imagem-.*\.png$/).textContent()) ?? ''
