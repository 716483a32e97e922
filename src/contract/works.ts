import * as v from 'valibot'
import type { Refusal } from '../domain/value/refusal.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { clientTable } from './calls/client.ts'
import { uuid, word } from './calls/fields.ts'
import { detailOf, pathOf } from './path.ts'
import type { BackupView } from './views/backup.ts'
import type { ImportPreview } from './views/client.ts'

/**
 * Works that take long: the window starts one, hears how far it is and may stop it at any time by hanging up. Files
 * come before, each as an upload of its own.
 */
const file = v.strictObject({ upload: uuid, name: v.pipe(v.string(), v.minLength(1), v.maxLength(400)) })

export const works = {
  'mail.import': v.strictObject({
    files: v.pipe(v.array(file), v.minLength(1), v.maxLength(10_000)),
    /** Null: each message finds its team by its recipients. */
    profile: v.nullable(word),
  }),
  /** What the import of a table would do, and the import; both count its lines. */
  'client.preview': clientTable,
  'client.import': clientTable,
  /** A copy of the database, opened and checked; its progress counts whole percents. */
  'backup.make': v.strictObject({}),
} as const

export type WorkName = keyof typeof works
export type WorkInput<N extends WorkName> = v.InferOutput<(typeof works)[N]>

/** Answers by name. */
export interface WorkOutputs {
  readonly 'mail.import': MailImport
  readonly 'client.preview': ImportPreview
  readonly 'client.import': ClientImport
  readonly 'backup.make': BackupView
}

/** What an import of mail did; of what was left out, the first thousand by their file. */
export interface MailImport {
  readonly opened: number
  readonly appended: number
  readonly known: number
  readonly refused: number
  readonly reasons: readonly { readonly file: string; readonly refusal: Refusal }[]
  readonly cancelled: boolean
}

/** What became of the lines of a table; what was done before a stop stays. */
export interface ClientImport extends ImportPreview {
  readonly cancelled: boolean
}

/** A file that was taken in, to be named in a work. */
export interface Upload {
  readonly id: string
  /** In bytes. */
  readonly size: number
}

/** The input of a work. Refusal: `inputInvalid` with the path of its first fault. */
export function parseWork<N extends WorkName>(name: N, input: unknown): Result<WorkInput<N>> {
  const parsed = v.safeParse(works[name], input)
  if (parsed.success) return accept(parsed.output as WorkInput<N>)
  const [issue] = parsed.issues
  return refuse({ kind: 'inputInvalid', path: pathOf(issue.path ?? []), detail: detailOf(issue) })
}

export const isWork = (name: string): name is WorkName => Object.hasOwn(works, name)
