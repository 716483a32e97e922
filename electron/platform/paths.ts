import { app } from 'electron'
import { hostPaths } from '../host/paths.ts'
import type { Paths } from '../ports/paths.ts'

/** The folders as the system names them, around the data folder that was asked for. */
export function desktopPaths(data: string): Paths {
  const usual = hostPaths(data)
  return { ...usual, downloads: named('downloads') ?? usual.downloads, temp: named('temp') ?? usual.temp }
}

/** Null where the system has no such folder, which Electron throws for. */
function named(folder: 'downloads' | 'temp'): string | null {
  try {
    return app.getPath(folder)
  } catch {
    return null
  }
}
