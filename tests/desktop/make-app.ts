import { rmSync } from 'node:fs'
import buildWindow from '../support/build-window.ts'
import { makeAppFolder } from './app-folder.ts'
import { APP_FOLDER } from './electron.ts'

/** Builds, and puts the program together once for all tests; answers how to take it away again. */
export default async function makeApp(): Promise<() => void> {
  await buildWindow()
  const folder = makeAppFolder(process.env['PLANTAO_SQLITE_NODE'] ?? null)
  process.env[APP_FOLDER] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
