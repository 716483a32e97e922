import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './planted.ts'

/** A file of the repository by its path from the top, with forward slashes. */
export interface Source {
  readonly path: string
  readonly text: string
}

const DATA = /^(tests\/(vectors|mail)\/|resources\/)/
const CODE = /\.(ts|tsx|mts|cts|js|mjs|cjs)$/
const PROSE = /\.(css|html|md|yml)$|^\.ci\//
const SHIPPED = /^(src|electron)\//

/** Every path that git holds or would take, ignored ones apart; one deleted on disk does not count. */
export function trackedPaths(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const paths = new Set(listed.split('\0').filter((path) => path !== ''))
  return [...paths].filter((path) => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile())
}

export const read = (path: string): Source => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })

export const isCode = (path: string): boolean => CODE.test(path) && !DATA.test(path)

/** Code and what is written beside it, in words or in style sheets. */
export const isAuthored = (path: string): boolean => (CODE.test(path) || PROSE.test(path)) && !DATA.test(path)

export const isData = (path: string): boolean => DATA.test(path)

export const isShipped = (path: string): boolean => SHIPPED.test(path)

/** `text` with its comments blanked, so that a guard of code does not read prose; strings stay. */
export const withoutComments = (text: string): string =>
  text.replaceAll(
    /(?<literal>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (whole, literal?: string) => literal ?? whole.replaceAll(/[^\n]/g, ' '),
  )
