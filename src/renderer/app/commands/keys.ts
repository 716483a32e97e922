import { COMMANDS } from './all.ts'
import type { Command } from './command.ts'
import { isOneLetter } from './chord.ts'

/** What a person chose for the keys. */
export interface KeyChoice {
  /** False: keys of one letter do nothing (WCAG 2.1.4). */
  readonly oneLetter: boolean
  /** Keys of their own by the command's id. */
  readonly remapped: Readonly<Record<string, string>>
}

/** The key of every command that has one. */
export type Keys = ReadonlyMap<string, string>

/** A choice that does not fit the table is left aside: an id of another version, a key that another one has. */
export function keysOf({ oneLetter, remapped }: KeyChoice): Keys {
  const own = COMMANDS.flatMap((command) => {
    const key = wantedKey(command, remapped)
    return key === null || (!oneLetter && command.acts === 'list' && isOneLetter(key))
      ? []
      : [{ command, key }]
  })
  return new Map(own.map(({ command, key }) => [command.id, key]))
}

/** The command that a key gives on a page; `inList`: grid, board or timeline has the focus. */
export function commandOfKey(
  chord: string,
  {
    page,
    inList,
    keys,
  }: { readonly page: keyof Command['runs']; readonly inList: boolean; readonly keys: Keys },
): Command | null {
  const found = COMMANDS.find(
    (command) =>
      keys.get(command.id) === chord &&
      command.acts !== 'shown' &&
      (command.runs[page] ?? command.runs.anywhere) !== undefined,
  )
  if (found === undefined) return null
  return found.acts === 'anywhere' || inList ? found : null
}

function wantedKey(command: Command, remapped: KeyChoice['remapped']): string | null {
  const own = Object.hasOwn(remapped, command.id) ? remapped[command.id] : undefined
  return command.acts === 'list' && own !== undefined && isOneLetter(own) ? own : command.key
}
