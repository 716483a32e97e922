import type { RestartAnswer, UpdateState, UpdateView } from '../../src/contract/views/update.ts'
import { answerRestart, type Busy, mayDownload, mayInstallAtQuit, mayOffer } from './moment.ts'
import { afterEvent, nextLookAt, type UpdateEvent } from './update-state.ts'
import type { Updater } from './updater.ts'

export interface UpdateWays {
  /** Null where nobody said where to look for updates. */
  readonly updater: Updater | null
  readonly now: () => number
  readonly busy: () => Busy
  /** Called at each change of the state. */
  readonly onChange: (state: UpdateState) => void
}

export interface UpdateDesk {
  readonly view: () => UpdateView
  /** Does what is due: a look, a download. To be called now and then, each minute or so; never throws. */
  readonly tick: () => Promise<void>
  /** «Procurar agora»: looks at once, where no look or download goes on. */
  readonly lookNow: () => Promise<void>
  /** «Reiniciar agora»: restarts where that may be, and says what hinders it where it may not. */
  readonly restartNow: (sure: boolean) => RestartAnswer
  /** To be called when the program is about to end. */
  readonly atQuit: () => void
}

/** Keeps the program up to date without ever standing in the way of who works with it. */
export function updateDesk({ updater, now, busy, onChange }: UpdateWays): UpdateDesk {
  const startedAt = now()
  let state: UpdateState = updater === null ? { kind: 'off' } : { kind: 'idle', checkedAt: null }

  const happened = (event: UpdateEvent): void => {
    const before = state
    state = afterEvent(state, event)
    if (state !== before) onChange(state)
  }

  const look = async (from: Updater): Promise<void> => {
    happened({ kind: 'checkBegan' })
    if (state.kind !== 'checking') return
    const found = await from.check()
    if (found.kind === 'newer') happened({ kind: 'found', version: found.version })
    else if (found.kind === 'none') happened({ kind: 'noneFound', at: now() })
    else happened({ kind: 'failed', reason: found.reason, at: now() })
  }

  const bring = async (from: Updater): Promise<void> => {
    happened({ kind: 'downloadBegan' })
    const brought = await from.download((share) => happened({ kind: 'progressed', share }))
    if (brought.kind === 'ready') happened({ kind: 'downloaded' })
    else happened({ kind: 'failed', reason: brought.reason, at: now() })
  }

  return {
    view: () => ({ state, offered: mayOffer(state, busy()) }),
    async tick() {
      if (updater === null) return
      const due = nextLookAt(state, startedAt)
      if (due !== null && due <= now()) await look(updater)
      if (mayDownload(state, busy())) await bring(updater)
    },
    async lookNow() {
      if (updater !== null) await look(updater)
    },
    restartNow(sure) {
      const answer = answerRestart(state, busy(), sure)
      if (answer.kind === 'restart') updater?.restart()
      return answer
    },
    atQuit() {
      if (mayInstallAtQuit(state, busy())) updater?.installAtQuit()
    },
  }
}
