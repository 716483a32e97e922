import { createContext, useContext } from 'react'

/** A command as its buttons see it; the registry lives in the frame. */
export interface CommandFace {
  readonly label: string
  /** The key as printed on the keyboard; null: none. */
  readonly keyName: string | null
  readonly run: () => void
}

const NOTHING: CommandFace = { label: '', keyName: null, run: () => undefined }
const Commands = createContext<ReadonlyMap<string, CommandFace>>(new Map())

export const CommandsProvider = Commands.Provider

export const useCommand = (id: string): CommandFace => useContext(Commands).get(id) ?? NOTHING
