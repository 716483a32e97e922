import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { appRoot } from './host/app-root.ts'
import type { Served } from './ipc/reply.ts'
import { isPlainPath } from './ipc/plain-path.ts'
import { WINDOW_POLICY } from './ipc/policy.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.json': 'application/json; charset=utf-8',
}

/** Where the built window lies. */
export const windowFolder = (): string => join(appRoot(), 'out', 'renderer')

/** Attributes of the page's root, by name; their values are the program's own words. */
export type Look = Readonly<Record<string, string>>

const PAGE = 'index.html'

/**
 * The built window's files below `root`; a path that leads out of it, or to no file, is null. The page carries the
 * look that this person chose, so that nothing is drawn in another one first.
 */
export const windowFiles =
  (root: string, look: () => Look) =>
  (path: string): Served | null => {
    if (!isPlainPath(path)) return null
    const full = normalize(join(root, path))
    const type = MEDIA_TYPES[extname(full)]
    if (!type || !full.startsWith(root + sep) || !existsSync(full) || !statSync(full).isFile()) return null
    const bytes = readFileSync(full)
    return {
      body: full === join(root, PAGE) ? dressed(bytes.toString('utf8'), look()) : bytes,
      headers: { 'content-type': type, 'content-security-policy': WINDOW_POLICY },
    }
  }

function dressed(page: string, look: Look): string {
  const attributes = Object.entries(look).map(([name, value]) => ` ${name}="${value}"`)
  return page.replace('<html', () => `<html${attributes.join('')}`)
}
