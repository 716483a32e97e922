import { resolve } from 'node:path'
import type { Refusal } from '../../src/domain/value/refusal.ts'
import { readArguments, textOf, textsOf } from './arguments.ts'
import { inFolder } from './in-folder.ts'
import { sayFailure, sayNo, sayRefusal } from './say.ts'

const OPTIONS = {
  data: { type: 'string' },
  profile: { type: 'string' },
  json: { type: 'boolean' },
  'auth-server': { type: 'string', multiple: true },
} as const

/** What a mail import answers, here or in the console that owns the folder. */
interface Imported {
  readonly opened: number
  readonly appended: number
  readonly known: number
  readonly refused: readonly { readonly file: string; readonly refusal: Refusal }[]
  readonly cancelled: boolean
}

/**
 * `import --data FOLDER [--profile ID] [--auth-server NAME]… [--json] PATH…`: `.eml` files, `.mbox` files and folders
 * of them become facts. Without a profile each message finds its team by its recipients. Ctrl+C ends after the
 * batch at hand; importing again goes on from there. Where nothing at all could be read the exit code is 1.
 */
export async function runImport(given: readonly string[]): Promise<number> {
  const args = readArguments(given, OPTIONS)
  if (!args.ok) return sayNo(args.refusal)
  const { paths } = args.value
  const data = textOf(args.value, 'data')
  if (data === null) return sayNo({ kind: 'inputInvalid', path: '--data', detail: 'missing' })
  if (paths.length === 0) return sayNo({ kind: 'inputInvalid', path: 'PATH', detail: 'missing' })
  const done = await inFolder<Imported>(data, 'import', {
    paths: paths.map((path) => resolve(path)),
    profile: textOf(args.value, 'profile'),
    authServers: textsOf(args.value, 'auth-server'),
  })
  if (!done.ok) return sayFailure(done)
  const { cancelled, refused, ...counts } = done.value
  const told = refused.map(({ file, refusal }) => ({ file, reason: sayRefusal(refusal) }))
  process.stdout.write(`${JSON.stringify({ ...counts, refused: told })}\n`)
  if (cancelled) return sayNo({ kind: 'cancelled' })
  const [first] = refused
  const nothing = counts.opened + counts.appended + counts.known === 0
  return first && nothing && refused.every(isUnreadable) ? sayNo(first.refusal) : 0
}

/** Unlike a message that was read, and that the rules of intake leave out. */
const isUnreadable = ({ refusal }: Imported['refused'][number]): boolean =>
  ['fileUnreadable', 'mailUnreadable', 'mailTooLarge', 'notMail'].includes(refusal.kind)
