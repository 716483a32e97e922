import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import type { Served } from './ipc/reply.ts'
import { WINDOW_POLICY } from './ipc/policy.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

/** The built window's files below `root`; a path that leads out of it, or to no file, is null. */
export const windowFiles =
  (root: string) =>
  (path: string): Served | null => {
    const full = normalize(join(root, path))
    const type = MEDIA_TYPES[extname(full)]
    if (!type || !full.startsWith(root + sep) || !existsSync(full) || !statSync(full).isFile()) return null
    return {
      body: readFileSync(full),
      headers: { 'content-type': type, 'content-security-policy': WINDOW_POLICY },
    }
  }
