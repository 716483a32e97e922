import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldQuote } from '../../src/domain/ticket/quote.ts'
import { readMail } from '../../src/intake/read-mail.ts'
import { threadKeys } from '../../src/intake/thread.ts'
import { fuzz } from './fuzzing.ts'

const REAL = new URL('../../../shared/mail/', import.meta.url)
const OWN = new URL('../mail/', import.meta.url)
const corpus = [OWN, REAL]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(eml|mbox)$/.test(name))
      .map((name) => new Uint8Array(readFileSync(new URL(name, folder)))),
  )

const REFUSALS = new Set(['notMail', 'mailUnreadable', 'mailTooLarge'])

/** Reads a message and holds what comes of it to what every mail promises. */
function readWhole(raw: Uint8Array): void {
  const result = readMail(raw, { trustedAuthservIds: ['mx.xtech.example'] })
  if (!result.ok) {
    if (!REFUSALS.has(result.refusal.kind)) throw new Error(`refused as ${result.refusal.kind}`)
    return
  }
  const { text, subject, attachments } = result.value
  const { fresh, quoted } = foldQuote(text)
  if (fresh + quoted !== text) throw new Error('text lost by folding')
  if (!text.isWellFormed() || /[\0\r]/.test(text)) throw new Error('text not clean')
  if (attachments.some(({ name }) => name === '' || /[/\\\0\n]/.test(name))) throw new Error('name not safe')
  if (/[\r\n]/.test(subject)) throw new Error('subject of several lines')
  threadKeys(result.value)
}

const options = { corpus, runs: 5000, seed: 20261121, limit: 2000 }

test('R-FUZZ: no broken message throws, takes over a second, or breaks what a mail promises', () => {
  const found = fuzz(readWhole, options)
  process.stdout.write(
    `R-FUZZ mail: ${found.runs} runs, seed ${options.seed}, slowest ${found.slowest.toFixed(1)} ms\n`,
  )
  expect(found).toMatchObject({ runs: 5000, failure: null })
}, 60_000)

test('R-FUZZ control: a reader that throws on one byte in some messages is caught', () => {
  const planted = (raw: Uint8Array): void => {
    readWhole(raw)
    if (raw.includes(0) && raw.length > 100) throw new Error('planted')
  }
  expect(fuzz(planted, { ...options, runs: 500 }).failure).toContain('planted')
})

test('R-FUZZ control: a reader that hangs on some messages is caught', () => {
  const planted = (raw: Uint8Array): void => {
    const end = performance.now() + (raw.includes(0) ? 60 : 0)
    while (performance.now() < end) readMail(raw.subarray(0, 100))
  }
  expect(fuzz(planted, { ...options, runs: 500, limit: 50 }).failure).toContain('took')
})
