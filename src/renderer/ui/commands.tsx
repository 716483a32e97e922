import { createContext, useContext } from 'react'
import type { IconName } from './icon.tsx'

/** A command as its buttons see it; the registry lives in the frame. */
export interface CommandFace {
  readonly label: string
  readonly icon?: IconName
  /** The key as printed on the keyboard; null: none. */
  readonly keyName: string | null
  readonly run: () => void
  /** What it is done to; a menu lists one group. */
  readonly group: string
  /** False: it has no sense in a list of commands. */
  readonly isListed: boolean
  /** Whether it can be done here and now; asked when a menu opens, not followed. */
  readonly isOffered: () => boolean
}

const NOTHING: CommandFace = {
  label: '',
  keyName: null,
  run: () => undefined,
  group: '',
  isListed: false,
  isOffered: () => false,
}
const Commands = createContext<ReadonlyMap<string, CommandFace>>(new Map())

export const CommandsProvider = Commands.Provider

export const useCommand = (id: string): CommandFace => useContext(Commands).get(id) ?? NOTHING

/** The commands of a group that can be done now, in the order of the table. */
export const useOffered = (group: string): readonly (CommandFace & { readonly id: string })[] =>
  [...useContext(Commands)]
    .filter(([, face]) => face.group === group && face.isListed && face.isOffered())
    .map(([id, face]) => ({ id, ...face }))
