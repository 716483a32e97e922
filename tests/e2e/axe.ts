import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown }[]
}

/** Findings of axe at WCAG 2.2 AA in the whole page or below a selector; it runs beside the page's policy, not under it. */
export async function findings(page: Page, below?: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const context = below === undefined ? 'document' : JSON.stringify(below)
  const run = `${AXE}; axe.run(${context}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`
  const { result } = await session.send('Runtime.evaluate', {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  })
  return ((result.value ?? []) as Finding[]).map(
    ({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`,
  )
}
