import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { ImportLine, ImportPreview } from '../../src/contract/views/client.ts'
import { readArguments, textOf } from './arguments.ts'
import { inFolder } from './in-folder.ts'
import { say, sayFailure, sayNo } from './say.ts'

const OPTIONS = {
  data: { type: 'string' },
  profile: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const

/**
 * `accounts import --data FOLDER --profile ID [--yes] FILE.csv`: says what the table would change, and changes it after
 * a yes, asked for where a person sits at the terminal. Answers as JSON: what would be, or with `imported` what was.
 * Ctrl+C ends after the batch at hand; importing again goes on from there.
 */
export async function runAccounts(given: readonly string[]): Promise<number> {
  const args = readArguments(given, OPTIONS)
  if (!args.ok) return sayNo(args.refusal)
  const [verb, path, more] = args.value.paths
  if (verb !== 'import')
    return sayNo({ kind: 'inputInvalid', path: verb ?? 'import', detail: verb ? 'notListed' : 'missing' })
  const [data, profile] = [textOf(args.value, 'data'), textOf(args.value, 'profile')]
  if (data === null) return sayNo({ kind: 'inputInvalid', path: '--data', detail: 'missing' })
  if (profile === null) return sayNo({ kind: 'inputInvalid', path: '--profile', detail: 'missing' })
  if (path === undefined) return sayNo({ kind: 'inputInvalid', path: 'FILE', detail: 'missing' })
  if (more !== undefined) return sayNo({ kind: 'inputInvalid', path: more, detail: 'notListed' })
  const input = { path: resolve(path), profile }
  const preview = await inFolder<ImportPreview>(data, 'previewAccounts', input)
  if (!preview.ok) return sayFailure(preview)
  if (!(await agreed(preview.value, args.value.values['yes'] === true))) return tell(preview.value, {})
  const done = await inFolder<ImportPreview & { readonly cancelled: boolean }>(data, 'importAccounts', input)
  if (!done.ok) return sayFailure(done)
  const { cancelled, ...imported } = done.value
  const code = tell(imported, { imported: true })
  return cancelled ? sayNo({ kind: 'cancelled' }) : code
}

/** Nothing is asked where there is nothing to do, or nobody to ask. */
async function agreed({ counts }: ImportPreview, yes: boolean): Promise<boolean> {
  if (counts.new + counts.changed === 0) return false
  if (yes || !process.stdin.isTTY || !process.stderr.isTTY) return yes
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const said = await asking.question(`${say('cli.accounts.preview', counts)} ${say('cli.accounts.agree')} `)
    return /^\s*[sy]/i.test(said)
  } finally {
    asking.close()
  }
}

/** Where no line at all could be taken the exit code is 1. */
function tell({ lines, ...preview }: ImportPreview, more: { readonly imported?: true }): number {
  const told = lines.map(({ refusal, ...line }) => (refusal ? { ...line, reason: reasonOf(refusal) } : line))
  process.stdout.write(`${JSON.stringify({ ...preview, ...more, lines: told })}\n`)
  const { refused, ...taken } = preview.counts
  const waits = !more.imported && taken.new + taken.changed > 0
  if (refused > 0 || waits) process.stderr.write(`${say('cli.accounts.preview', preview.counts)}\n`)
  if (waits) process.stderr.write(`${say('cli.accounts.nothingYet')}\n`)
  return refused > 0 && Object.values(taken).every((count) => count === 0) ? 1 : 0
}

const reasonOf = ({ field, value, why }: NonNullable<ImportLine['refusal']>): string =>
  say(`client.import.why.${why}`, { field: say(`client.column.of.${field}`), value })
