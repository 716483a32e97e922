import * as module from 'node:module'
import { join } from 'node:path'
import type { Session } from 'electron'
import type { Beginning } from './begin.ts'

/** What V8 compiled of the main process is kept beside the window's own files, and read at the next start. */
export function keepCompiled({ folder }: Beginning): void {
  // Older runtimes have no such cache and compile each time.
  if ('enableCompileCache' in module) module.enableCompileCache(join(folder, 'window', 'main-code'))
}

/** The same for the pages; the scheme is registered as one whose code is kept. */
export const keepCompiledPages = (session: Session, { folder }: Beginning): void =>
  session.setCodeCachePath(join(folder, 'window', 'page-code'))
