import * as v from 'valibot'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { detailOf, pathOf } from './path.ts'

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))

const accounts = v.strictObject({ path: word, profile: word })

const commands = {
  previewAccounts: accounts,
  importAccounts: accounts,
  import: v.strictObject({
    paths: v.pipe(v.array(word), v.minLength(1), v.maxLength(10_000)),
    profile: v.nullable(word),
    authServers: v.array(word),
  }),
  seed: v.strictObject({
    tickets: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000)),
    seed: v.pipe(v.number(), v.integer(), v.minValue(0)),
    now: v.pipe(v.number(), v.integer()),
  }),
} as const

type Commands = typeof commands

/** Long works that a command line asks of a console. */
export type DoorCommand = keyof Commands

export type DoorInput = {
  [C in keyof Commands]: { readonly command: C } & v.InferOutput<Commands[C]>
}[keyof Commands]

/** What a command line asks of the console that owns its folder. Refusal: `inputInvalid` with the path. */
export function parseDoorInput(command: string, input: unknown): Result<DoorInput> {
  if (!isDoorCommand(command)) return refuse({ kind: 'inputInvalid', path: '$', detail: 'notListed' })
  const parsed = v.safeParse(commands[command], input)
  if (parsed.success) return accept({ command, ...parsed.output } as DoorInput)
  const [issue] = parsed.issues
  return refuse({ kind: 'inputInvalid', path: pathOf(issue.path ?? []), detail: detailOf(issue) })
}

const isDoorCommand = (command: string): command is keyof Commands => Object.hasOwn(commands, command)
