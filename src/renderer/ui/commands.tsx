import { createContext, useContext } from 'react'
import type { IconName } from './icon.tsx'

/** A command as its buttons see it; the registry lives in the frame. */
export interface CommandFace {
  readonly label: string
  readonly icon?: IconName
  /** The key as printed on the keyboard; null: none. */
  readonly keyName: string | null
  readonly run: () => void
  /** Whether it can be done here and now; asked when a menu opens, not followed. */
  readonly isOffered: () => boolean
}

const NOTHING: CommandFace = { label: '', keyName: null, run: () => undefined, isOffered: () => false }
const Commands = createContext<ReadonlyMap<string, CommandFace>>(new Map())

export const CommandsProvider = Commands.Provider

export const useCommand = (id: string): CommandFace => useContext(Commands).get(id) ?? NOTHING
