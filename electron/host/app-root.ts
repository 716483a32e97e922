import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds `resources` and `package.json`: above the sources, and above what is built from them. */
export function appRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'resources', 'profiles'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('the folder "resources" was not found beside the program')
  return appRoot(above)
}
