import { readArguments, numberOf, textOf } from './arguments.ts'
import { inFolder } from './in-folder.ts'
import { sayFailure, sayNo } from './say.ts'

const OPTIONS = {
  data: { type: 'string' },
  tickets: { type: 'string' },
  seed: { type: 'string' },
  now: { type: 'string' },
} as const

/**
 * `seed --data FOLDER --tickets 1000 --seed 1 [--now INSTANT]`: believable tickets for trying and measuring, the
 * same for the same seed and instant.
 */
export async function runSeed(given: readonly string[]): Promise<number> {
  const args = readArguments(given, OPTIONS)
  if (!args.ok) return sayNo(args.refusal)
  const data = textOf(args.value, 'data')
  if (data === null) return sayNo({ kind: 'inputInvalid', path: '--data', detail: 'missing' })
  const tickets = numberOf(args.value, 'tickets', { usual: 100, least: 1 })
  if (!tickets.ok) return sayNo(tickets.refusal)
  const seed = numberOf(args.value, 'seed', { usual: 1, least: 0 })
  if (!seed.ok) return sayNo(seed.refusal)
  const now = Date.parse(textOf(args.value, 'now') ?? new Date().toISOString())
  if (Number.isNaN(now)) return sayNo({ kind: 'inputInvalid', path: '--now', detail: 'malformed' })
  const done = await inFolder<{ readonly opened: number; readonly cancelled: boolean }>(data, 'seed', {
    tickets: tickets.value,
    seed: seed.value,
    now,
  })
  if (!done.ok) return sayFailure(done)
  const { opened, cancelled } = done.value
  process.stdout.write(`${JSON.stringify({ opened })}\n`)
  return cancelled ? sayNo({ kind: 'cancelled' }) : 0
}
