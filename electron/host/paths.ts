import { existsSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { Paths } from '../ports/paths.ts'

/** Where the log of a data folder lies. */
export const logsBelow = (data: string): string => join(data, 'logs')

/** The folders as Node knows them, around the data folder that was asked for. */
export function hostPaths(
  data: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Paths {
  const root = resolve(data)
  return { data: root, downloads: downloadsOf(platform, env), temp: tmpdir(), logs: logsBelow(root) }
}

function downloadsOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = (platform === 'win32' ? env['USERPROFILE'] : env['HOME']) ?? homedir()
  const usual = join(home, 'Downloads')
  if (platform === 'win32' || platform === 'darwin') return usual
  const named = env['XDG_DOWNLOAD_DIR'] ?? namedDownloads(env['XDG_CONFIG_HOME'] ?? join(home, '.config'))
  const folder = named?.replace(/^\$HOME(?=\/|$)/, home)
  return folder !== undefined && isAbsolute(folder) ? folder : usual
}

/** As a Linux desktop writes it down: in the language of its user. */
function namedDownloads(config: string): string | undefined {
  const file = join(config, 'user-dirs.dirs')
  if (!existsSync(file)) return undefined
  return /^XDG_DOWNLOAD_DIR="(.*)"/m.exec(readFileSync(file, 'utf8'))?.[1]
}
