import { _electron, type ElectronApplication } from 'playwright/test'
import { appFolder, electron } from './electron.ts'

/** What the program is started with. */
export interface Start {
  /** Its data folder. */
  readonly folder: string
  readonly given?: readonly string[]
  /** The program's own folder, where it is not the one of this run. */
  readonly app?: string
}

/** A launch: resolves when the program answers, fails where it ended at once. */
export function launch({ folder, given = [], app = appFolder() }: Start): Promise<ElectronApplication> {
  // A program for another system takes the folder of temporary files from its own environment.
  const { TMPDIR: _unused, ...env } = process.env
  return _electron.launch({
    executablePath: electron(),
    cwd: app,
    timeout: 30_000,
    env: { ...(env as Record<string, string>), TZ: 'America/Sao_Paulo' },
    args: ['--disable-gpu', '--lang=pt-BR', `--data=${folder}`, ...given, '.'],
  })
}
