import type { Refusal } from '../src/domain/value/refusal.ts'
import { accept, type Result } from '../src/domain/value/result.ts'
import { type Door, doorOf } from './door.ts'
import { followingParts } from './following-parts.ts'
import type { WindowParts } from './ipc/window-parts.ts'
import { keepConsole } from './keep-console.ts'
import { type OpenWorkspace, openWorkspace } from './open-workspace.ts'
import type { Power } from './ports/power.ts'
import { windowPartsOf } from './window-parts.ts'

/** How a console is opened, each time. */
export interface Standing {
  readonly folder: string
  readonly founder: string | null
  readonly samples: boolean
  readonly power: Power
}

/** What its host does when the console is opened anew. */
export interface Turns {
  /** It is about to end: whoever listens is sent away, and comes back by himself. */
  ending(): void
  /** It is open, the first time too. */
  begun(workspace: OpenWorkspace): void
  failed(refusal: Refusal): void
}

/** A console that is opened anew in the same process where it asks for that: on the same wire, with the same keys. */
export interface StandingConsole {
  readonly parts: WindowParts
  readonly door: Door
  /** From here on it does what goes on by itself. */
  begin(turns: Turns): void
  close(): void
}

/** What is being answered goes out first; who hung up is heard before the store closes. In milliseconds. */
const ANSWERED = 100
const HEARD = 50

/** Refusals: those of `openWorkspace`. */
export function standingConsole({ folder, founder, samples, power }: Standing): Result<StandingConsole> {
  let turns: Turns | null = null
  let stop = (): void => undefined
  const open = (): Result<OpenWorkspace> =>
    openWorkspace(folder, founder, { restart: () => void setTimeout(end, ANSWERED) })
  const first = open()
  if (!first.ok) return first
  let now = partsOf(first.value)

  const keep = (): void => {
    stop = keepConsole(now.workspace, { samples, power })
    turns?.begun(now.workspace)
  }
  const close = (): void => {
    stop()
    now.workspace.close()
  }
  function end(): void {
    turns?.ending()
    setTimeout(() => {
      close()
      const again = open()
      if (!again.ok) return turns?.failed(again.refusal)
      now = partsOf(again.value)
      keep()
    }, HEARD)
  }
  return accept({
    parts: followingParts(() => now.parts),
    door: (command, input, watch) => now.door(command, input, watch),
    begin: (given) => {
      turns = given
      keep()
    },
    close,
  })
}

const partsOf = (workspace: OpenWorkspace) => ({
  workspace,
  parts: windowPartsOf(workspace.console),
  door: doorOf(workspace.console),
})
