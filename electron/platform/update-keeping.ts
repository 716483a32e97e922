import type { Busy } from '../update/moment.ts'
import { updateDesk } from '../update/update-desk.ts'
import type { HostHandlers } from './host-calls.ts'
import { openUpdater } from './updater.ts'

/** What an update must not cut short, and whom it tells. */
export interface UpdateSurroundings {
  readonly busy: () => Busy
  /** There is something new to know. */
  readonly tell: () => void
}

export interface UpdateKeeping {
  readonly handlers: Pick<HostHandlers, 'update.read' | 'update.look' | 'update.restart'>
  /** The program ends. */
  readonly end: () => void
}

const MINUTE = 60_000

/** Keeps the program up to date, and answers the window's questions about it. */
export function keepUpdated({ busy, tell }: UpdateSurroundings): UpdateKeeping {
  const desk = updateDesk({ updater: openUpdater(), now: () => Date.now(), busy, onChange: tell })
  setInterval(() => void desk.tick(), MINUTE).unref()
  return {
    end: () => desk.atQuit(),
    handlers: {
      'update.read': () => ({ ok: true, value: desk.view() }),
      'update.look': async () => {
        await desk.lookNow()
        return { ok: true, value: desk.view() }
      },
      'update.restart': ({ sure }) => ({ ok: true, value: desk.restartNow(sure) }),
    },
  }
}
