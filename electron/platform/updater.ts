import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { AppUpdater } from 'electron-updater'
import type { Found, Updater } from '../update/updater.ts'
import { bringUpdate, failureOf } from './bring-update.ts'
import { agreeToEnd } from './leave/leaving.ts'

/** Written beside the program where its packages were made with an address for updates. */
const WHERE_TO_LOOK = 'app-update.yml'

/**
 * The packages' own updater; null where the program runs from its sources or was packed without an address. It checks
 * the signature of what it brings against the publisher that signed this program, and begins nothing by itself.
 */
export const openUpdater = (): Updater | null =>
  app.isPackaged && existsSync(join(process.resourcesPath, WHERE_TO_LOOK)) ? lazyUpdater() : null

/** Loaded at the first look, for it is large and a start is not the time. */
function lazyUpdater(): Updater {
  let loaded: AppUpdater | null = null
  const load = async (): Promise<AppUpdater> =>
    (loaded ??= prepared((await import('electron-updater')).default.autoUpdater))
  return {
    check: async () => await checked(load),
    download: async (onShare) => await bringUpdate(await load(), onShare),
    installAtQuit: () => {
      if (loaded !== null) loaded.autoInstallOnAppQuit = true
    },
    restart: () => {
      // On macOS it ends the program by the way of the dock, which would be asked about.
      agreeToEnd()
      loaded?.quitAndInstall(true, true)
    },
  }
}

function prepared(updater: AppUpdater): AppUpdater {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.autoRunAppAfterInstall = true
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  // Its log would name addresses; what fails is told by its kind.
  updater.logger = null
  return updater
}

type Load = () => Promise<AppUpdater>

async function checked(load: Load): Promise<Found> {
  try {
    const found = await (await load()).checkForUpdates()
    return found?.isUpdateAvailable === true
      ? { kind: 'newer', version: found.updateInfo.version }
      : { kind: 'none' }
  } catch (fault) {
    return { kind: 'failed', reason: failureOf(fault) }
  }
}
