import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly paths: readonly string[]
}

/** Arguments by their names; an unknown or unfinished one is refused as `inputInvalid` with its name. */
export function readArguments(args: readonly string[], options: ParseArgsOptionsConfig): Result<Arguments> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return accept({ values: values as Arguments['values'], paths: positionals })
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault
    const path = /'(-[\w-]+)/.exec(fault.message)?.[1] ?? '$'
    const unknown = 'code' in fault && fault.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    return refuse({ kind: 'inputInvalid', path, detail: unknown ? 'notListed' : 'missing' })
  }
}

/** A text argument; null where it was not given. */
export const textOf = ({ values }: Arguments, name: string): string | null => {
  const value = values[name]
  return typeof value === 'string' ? value : null
}

/** A text argument that may stand several times. */
export const textsOf = ({ values }: Arguments, name: string): readonly string[] =>
  [values[name] ?? []].flat().filter((value) => typeof value === 'string')

/** A whole number of at least `least` and at most `most`; refused as `inputInvalid` with the argument's name. */
export function numberOf(
  args: Arguments,
  name: string,
  { usual, least, most = Number.MAX_SAFE_INTEGER }: { usual: number; least: number; most?: number },
): Result<number> {
  const text = textOf(args, name)
  if (text === null) return accept(usual)
  const number = Number(text)
  const why = !/^\d+$/.test(text)
    ? 'malformed'
    : number < least
      ? 'tooSmall'
      : number > most
        ? 'tooLong'
        : null
  return why === null ? accept(number) : refuse({ kind: 'inputInvalid', path: `--${name}`, detail: why })
}
