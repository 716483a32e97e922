import { app, powerMonitor } from 'electron'
import type { AtRisk } from '../../queries/at-risk.ts'
import type { AttendedConsole } from '../attend.ts'
import type { DeskWindow } from '../desk-window.ts'
import type { Speech } from '../speech.ts'
import { showBadge } from './badge.ts'
import { riskWords, type TrayActs } from './tray-face.ts'
import { type DeskTray, deskTray } from './tray.ts'
import { watchRisk } from './watch-risk.ts'

/** What is at risk, outside of the window. */
export interface RiskDesk {
  /** Null: the system has no place for one. */
  readonly tray: DeskTray | null
  readonly counts: () => Pick<AtRisk, 'atRisk' | 'breached'>
  readonly attend: (console: AttendedConsole) => void
  /** Shows it again: in another language, or on a window that was made anew. */
  readonly face: () => void
}

const NONE = { atRisk: 0, breached: 0 }

export function riskDesk(window: DeskWindow, speech: Speech, acts: TrayActs): RiskDesk {
  const tray = trayWhereThereIsOne(acts)
  let risk: AtRisk | null = null
  const counts = () => (risk === null ? NONE : { atRisk: risk.atRisk, breached: risk.breached })
  const face = (): void => {
    const { atRisk, breached } = counts()
    tray?.face(speech.intl(), risk)
    const words = riskWords(speech.intl(), { atRisk, breached })
    showBadge(window.current(), { count: atRisk + breached, words })
  }
  window.onMade((made) => made.once('show', face))
  face()
  return {
    tray,
    counts,
    face,
    attend: (console) => {
      const watch = watchRisk({
        read: console.atRisk,
        now: Date.now,
        onChanged: (listener) => console.onChanged(listener),
        tell: (next) => {
          risk = next
          face()
        },
      })
      powerMonitor.on('resume', watch.look)
      app.on('will-quit', watch.stop)
    },
  }
}

/** A desktop without one is no fault: the window then ends the program. */
function trayWhereThereIsOne(acts: TrayActs): DeskTray | null {
  try {
    return deskTray(acts)
  } catch {
    return null
  }
}
