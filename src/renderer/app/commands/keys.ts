import type { Route } from '../route.ts'
import { COMMANDS } from './all.ts'
import { isOneLetter } from './chord.ts'
import { type Command, meet, runOn } from './command.ts'

/** What a person chose for the keys. */
export interface KeyChoice {
  /** False: keys of one letter do nothing (WCAG 2.1.4). */
  readonly oneLetter: boolean
  /** Keys of their own by the command's id. */
  readonly remapped: Readonly<Record<string, string>>
}

/** The key of every command that has one. */
export type Keys = ReadonlyMap<string, string>

/** Keys that a person may change: those of one letter. */
export const isChangeable = ({ acts, key }: Command): boolean =>
  acts === 'list' && key !== null && isOneLetter(key)

/** The keys in force; without those of one letter where they are switched off. */
export function keysOf({ oneLetter, remapped }: KeyChoice, commands = COMMANDS): Keys {
  const all = wantedKeys(commands, remapped)
  if (oneLetter) return all
  const off = new Set(commands.filter(isChangeable).map(({ id }) => id))
  return new Map([...all].filter(([id]) => !off.has(id)))
}

/** The command whose key it is already, at some place where the other one can be meant too. */
export const keyTakenBy = (
  chord: string,
  by: Command,
  keys: Keys,
  commands = COMMANDS,
): Command | undefined =>
  commands.find((other) => other.id !== by.id && keys.get(other.id) === chord && meet(other, by))

/** The command that a key gives on a page; `inList`: grid, board or timeline has the focus. */
export function commandOfKey(
  chord: string,
  { page, inList, keys }: { readonly page: Route['page']; readonly inList: boolean; readonly keys: Keys },
): Command | null {
  const found = COMMANDS.find(
    (command) =>
      keys.get(command.id) === chord && command.acts !== 'shown' && runOn(command, page) !== undefined,
  )
  if (found === undefined) return null
  return found.acts === 'anywhere' || inList ? found : null
}

/**
 * A choice that does not fit the table is left aside: an id or a key of another version. Where two would share a key,
 * those that were changed go back to what ships.
 */
function wantedKeys(commands: readonly Command[], remapped: KeyChoice['remapped']): Keys {
  const own = new Map(
    commands.flatMap((command) => {
      const key = Object.hasOwn(remapped, command.id) ? remapped[command.id] : undefined
      return key !== undefined && isChangeable(command) && isOneLetter(key)
        ? [[command.id, key] as const]
        : []
    }),
  )
  for (;;) {
    const keys = new Map(
      commands.flatMap(({ id, key }) => {
        const wanted = own.get(id) ?? key
        return wanted === null ? [] : [[id, wanted] as const]
      }),
    )
    const shared = commands.filter(
      (command) => own.has(command.id) && keyTakenBy(keys.get(command.id) ?? '', command, keys, commands),
    )
    if (shared.length === 0) return keys
    for (const { id } of shared) own.delete(id)
  }
}
