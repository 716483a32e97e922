import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright'
import buildWindow from '../support/build-window.ts'
import { findChromium } from '../support/chromium.ts'
import { ROOT } from '../support/step.ts'
import { type Figure, figure } from './figure.ts'
import { median, type Timing } from './measure.ts'

const [FEW, MANY] = [5, 500]
const ROUNDS = 7
const WARM_UPS = 2

/**
 * P18 in a browser: from the press on a ticket in the queue to its painted history, with many messages and with few,
 * in turns. Empty where there is no browser, which is said.
 */
export async function longTicket(): Promise<readonly Figure[]> {
  const found = await findChromium()
  if ('missing' in found) {
    process.stderr.write(`P18, a long ticket: not measured, ${found.missing}\n`)
    return []
  }
  await buildWindow()
  const folder = mkdtempSync(join(outFolder(), 'bench-'))
  const data = join(folder, 'data')
  const box = join(folder, 'box.mbox')
  writeFileSync(box, [...thread('curta', FEW), ...thread('longa', MANY)].join('\r\n'))
  const importing = ['electron/cli/main.ts', 'import', '--data', data, '--json', box]
  execFileSync(process.execPath, importing, { cwd: ROOT, stdio: 'ignore' })
  const served = spawn(
    process.execPath,
    ['electron/headless.ts', '--data', data, '--port', '0', '--no-open'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const fonts = found.fonts ? { FONTCONFIG_PATH: found.fonts } : {}
  const browser = await chromium.launch({ executablePath: found.path, env: { ...process.env, ...fonts } })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(await addressOf(served))
    const [few, many] = await inTurns(page)
    return [
      figure({
        id: 'P18',
        work: `press ▸ painted, a ticket of ${MANY} messages`,
        ours: many,
        floor: few,
        floorIs: `one of ${FEW} messages`,
        bound: null,
      }),
    ]
  } finally {
    await browser.close()
    served.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inTurns(page: Page): Promise<readonly [Timing, Timing]> {
  const rounds: readonly [number[], number[]] = [[], []]
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const took = [await opened(page, 'curta', FEW), await opened(page, 'longa', MANY)] as const
    if (round < 0) continue
    rounds[0].push(took[0])
    rounds[1].push(took[1])
  }
  return [timingOf(rounds[0]), timingOf(rounds[1])]
}

const timingOf = (rounds: readonly number[]): Timing => ({ rounds, median: median(rounds) })

/** Nanoseconds from the press to the frame after which the whole history stands in the page. */
async function opened(page: Page, subject: string, messages: number): Promise<number> {
  await page.evaluate(() => (location.hash = '#/fila'))
  const row = page.getByRole('row', { name: new RegExp(subject) })
  await row.waitFor()
  await page.waitForTimeout(300)
  await page.evaluate(watchPress, messages)
  await row.click()
  const took = await page.waitForFunction(() => Reflect.get(window, 'took') as number | undefined)
  return ((await took.jsonValue()) ?? NaN) * 1e6
}

/** Runs in the page. */
function watchPress(messages: number): void {
  Reflect.deleteProperty(window, 'took')
  const pressed = (): void => {
    const start = performance.now()
    const look = (): void => {
      if (document.querySelectorAll('[data-entry] article').length < messages) requestAnimationFrame(look)
      else
        requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'took', performance.now() - start)))
    }
    look()
  }
  document.addEventListener('click', pressed, { once: true, capture: true })
}

/** A client who writes again and again, with now and then a log in it. */
const thread = (subject: string, messages: number): readonly string[] =>
  Array.from({ length: messages }, (_, at) => {
    const when = new Date(Date.UTC(2026, 9, 1, 12) + at * 3_600_000).toUTCString()
    const log = Array.from(
      { length: at % 25 === 3 ? 90 : 2 },
      (__, line) => `linha ${line} do registro ${at}`,
    )
    return [
      'From rita@loja.example Thu Nov 19 11:00:00 2026',
      'From: Rita Prado <rita@loja.example>',
      'To: suporte@xtech.example',
      `Subject: Conversa ${subject}`,
      `Message-ID: <${subject}-${at}@loja.example>`,
      ...(at === 0 ? [] : [`In-Reply-To: <${subject}-${at - 1}@loja.example>`]),
      `Date: ${when}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Bom dia, o pedido ${1000 + at} continua parado na fila de envio e o cliente pergunta quando sai.`,
      ...log,
      '',
      `> citação da mensagem ${at - 1}`,
      '',
    ].join('\r\n')
  })

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the console has no output')
  for await (const line of createInterface(stdout)) if (line.startsWith('http://')) return line
  throw new Error('the console ended without an address')
}

function outFolder(): string {
  const out = join(ROOT, 'out')
  mkdirSync(out, { recursive: true })
  return out
}
