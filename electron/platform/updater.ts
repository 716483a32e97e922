import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { AppUpdater } from 'electron-updater'
import type { UpdateFailure } from '../../src/contract/views/update.ts'
import type { Brought, Found, Updater } from '../update/updater.ts'

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
    download: async (onShare) => await downloaded(load, onShare),
    installAtQuit: () => {
      if (loaded !== null) loaded.autoInstallOnAppQuit = true
    },
    restart: () => loaded?.quitAndInstall(true, true),
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

async function downloaded(load: Load, onShare: (share: number) => void): Promise<Brought> {
  const tell = ({ percent }: { readonly percent: number }): void => onShare(percent / 100)
  const updater = await load()
  updater.on('download-progress', tell)
  try {
    await updater.downloadUpdate()
    return { kind: 'ready' }
  } catch (fault) {
    return { kind: 'failed', reason: failureOf(fault) }
  } finally {
    updater.off('download-progress', tell)
  }
}

const UNREACHABLE = /^(net::|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|HTTP_ERROR_)/
const UNTRUSTED = /SIGNATURE|CHECKSUM|INVALID/

/** By the fault's code; its words may hold addresses. */
function failureOf(fault: unknown): UpdateFailure {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  const named = code === '' && fault instanceof Error ? fault.message : code
  if (named.includes('ENOSPC')) return 'noRoom'
  if (UNREACHABLE.test(named)) return 'unreachable'
  return UNTRUSTED.test(named.slice(0, 60).toUpperCase()) ? 'untrusted' : 'unknown'
}
