import { join } from 'node:path'
import { Menu, Tray } from 'electron'
import type { Intl } from '../../../src/i18n/intl.ts'
import { appRoot } from '../../host/app-root.ts'
import type { AtRisk } from '../../queries/at-risk.ts'
import { type Calm, calmOf, tooltipOf, type TrayActs, trayMenu } from './tray-face.ts'

/** The program's place beside the system's clock. */
export interface DeskTray {
  /** `risk` is null where nobody works here yet. */
  face(intl: Intl, risk: AtRisk | null): void
  /** Tells once that the program stays here; false where the system has no way to say it from here. */
  tellStaying(title: string, text: string): boolean
}

/** Puts it there. Throws where the system has no place for it. */
export function deskTray(acts: TrayActs): DeskTray {
  const tray = new Tray(iconOf('calm'))
  tray.on('click', acts.show)
  return {
    face: (intl, risk) => {
      const quiet = risk ?? { atRisk: 0, breached: 0, nearest: [], changesAt: null }
      tray.setImage(iconOf(calmOf(quiet)))
      tray.setToolTip(tooltipOf(intl, quiet))
      tray.setContextMenu(Menu.buildFromTemplate(trayMenu({ intl, risk, now: Date.now(), acts })))
    },
    tellStaying: (title, content) => {
      if (process.platform !== 'win32') return false
      tray.displayBalloon({ title, content })
      return true
    },
  }
}

const MAC: Readonly<Record<Calm, string>> = {
  calm: 'trayTemplate.png',
  risk: 'trayRiskTemplate.png',
  breached: 'trayBreachedTemplate.png',
}

function iconOf(calm: Calm): string {
  const ending = process.platform === 'win32' ? 'ico' : 'png'
  return iconNamed(process.platform === 'darwin' ? MAC[calm] : `tray-${calm}.${ending}`)
}

const iconNamed = (name: string): string => join(appRoot(), 'resources', 'icons', name)
