import { mkdir } from 'node:fs/promises'
import { shell } from 'electron'

/** Opens the folder of the log in the system's own way; throws where the system says why not. */
export async function showLogs(folder: string): Promise<null> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const why = await shell.openPath(folder)
  if (why !== '') throw new Error(why)
  return null
}
