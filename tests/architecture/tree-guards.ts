import { dirname, posix } from 'node:path'
import { isCode, isData, isShipped, type Source } from './source.ts'

const TOP_LEVEL = new Set([
  'electron',
  'src',
  'resources',
  'tests',
  'electron.vite.config.ts',
  'electron-builder.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
])

const LONGEST_FILE = 400
const LONGEST_README = 25

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const GIVEN_NAMES = new Set(['README.md', 'pt-BR', 'OFL.txt'])
const EMPTY_WORDS = new Set(['utils', 'helpers', 'common', 'manager', 'service', 'misc'])
const EXPORTED = /\bexport\s+(?:abstract\s+)?(?:interface|type|class)\s+(\w+)/g
const EMPTY_AFFIXES = /^I[A-Z][a-z]|Type$|Impl$/

/** Words of the desk that end as a filler would: a ticket has a type (WC-24). */
const WORDS_OF_THE_DESK = new Set(['TicketType'])

/** Entries of the top level that are not among the fixed ones; dot files are free. */
export const strayAtTop = (paths: readonly string[]): readonly string[] =>
  [...new Set(paths.map((path) => path.split('/')[0] ?? ''))].filter(
    (entry) => !entry.startsWith('.') && !TOP_LEVEL.has(entry),
  )

/** Source files of more than 400 lines, with their length. */
export const overlong = (sources: readonly Source[]): readonly string[] =>
  sources
    .map(({ path, text }) => ({ path, lines: linesOf(text) }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path}: ${lines} lines`)

/** Paths with a folder or a file that is not in kebab case. */
export const notKebab = (paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => path.includes('/') && !path.startsWith('.') && !isData(path))
    .filter((path) => path.split('/').some((part) => !GIVEN_NAMES.has(part) && !KEBAB.test(part)))

/** Paths that name a drawer instead of a thing. */
export const emptyFileNames = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => isCode(path) && path.split(/[/.-]/).some((word) => EMPTY_WORDS.has(word)))

/** Exported types with a prefix or suffix that says nothing. */
export const emptyTypeNames = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(EXPORTED)]
      .map(([, name = '']) => name)
      .filter((name) => EMPTY_AFFIXES.test(name) && !WORDS_OF_THE_DESK.has(name))
      .map((name) => `${path}: ${name}`),
  )

/** Folders of what ships that hold code, their own or deeper, but no README. */
export function withoutReadme(paths: readonly string[]): readonly string[] {
  const known = new Set(paths)
  const folders = new Set(paths.filter((path) => isShipped(path) && isCode(path)).flatMap(foldersOf))
  return [...folders]
    .filter((folder) => folder !== 'src' && !known.has(posix.join(folder, 'README.md')))
    .sort()
}

/** README files of what ships that are longer than 25 lines, with their length. */
export const longReadme = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => isShipped(path) && path.endsWith('/README.md'))
    .map(({ path, text }) => ({ path, lines: linesOf(text) }))
    .filter(({ lines }) => lines > LONGEST_README)
    .map(({ path, lines }) => `${path}: ${lines} lines`)

const linesOf = (text: string): number => text.trimEnd().split('\n').length

function foldersOf(path: string): readonly string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}
