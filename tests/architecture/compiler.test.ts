import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile, plant, type Planted } from './planted.ts'

const PROJECTS = {
  'src/domain': ['window', 'document', 'process', 'setTimeout', 'fetch', 'console', 'crypto', 'performance'],
  'src/application': [
    'window',
    'document',
    'process',
    'setTimeout',
    'fetch',
    'console',
    'crypto',
    'performance',
  ],
  'src/contract': ['window', 'document', 'process', 'fetch'],
  'src/i18n': ['window', 'document', 'process', 'fetch'],
  'src/intake': ['window', 'document', 'localStorage', 'process', 'Buffer'],
  'src/renderer': ['process', 'Buffer', 'require', '__dirname'],
  electron: ['window', 'document', 'HTMLElement'],
} as const

const FOREIGN_IMPORTS: Readonly<Record<string, string>> = {
  'src/domain/reaches-application.ts': "export { thing } from '../application/thing.ts'",
  'src/domain/reaches-electron.ts': "export { thing } from '../../electron/thing.ts'",
  'src/domain/reaches-package.ts':
    "import data from '../../package.json' with { type: 'json' }\nexport { data }",
  'src/domain/reaches-node.ts': "export { readFileSync } from 'node:fs'",
  'src/contract/reaches-application.ts': "export { thing } from '../application/thing.ts'",
  'src/application/reaches-electron.ts': "export { thing } from '../../electron/thing.ts'",
  'src/intake/reaches-application.ts': "export { thing } from '../application/thing.ts'",
  'src/renderer/reaches-electron.ts': "export { thing } from '../../electron/thing.ts'",
  'src/renderer/reaches-application.ts': "export { thing } from '../application/thing.ts'",
  'src/renderer/reaches-node.ts': "export { readFileSync } from 'node:fs'",
  'electron/reaches-renderer.ts': "export { thing } from '../src/renderer/thing.ts'",
}

const NEEDS_EMIT: Readonly<Record<string, string>> = {
  'src/domain/needs-emit-enum.ts': 'export enum Colour { red }',
  'src/domain/needs-emit-namespace.ts': 'export namespace words { export const one = 1 }',
  'src/domain/needs-emit-property.ts': 'export class Thing { constructor(readonly name: string) {} }',
}

const LOOSE: Readonly<Record<string, string>> = {
  'src/domain/loose-implicit.ts': 'export const identity = (value) => value',
  'src/domain/loose-index.ts': 'export const first = (all: readonly string[]): string => all[0]',
  'src/domain/loose-undefined.ts': 'export const thing: { readonly name?: string } = { name: undefined }',
  'src/domain/loose-unused.ts': 'const unused = 1\nexport const used = 2',
}

const globalFile = (project: string, name: string): string =>
  `${project}/reads-${name.replaceAll('_', '').toLowerCase()}.ts`

const globals = Object.entries(PROJECTS).flatMap(([project, names]) =>
  names.map((name) => ({ file: globalFile(project, name), text: `export const found = ${name}` })),
)
const clean = Object.keys(PROJECTS).map((project) => `${project}/thing.ts`)

let planted: Planted
let errors: readonly string[]

beforeAll(async () => {
  planted = await plant({
    ...Object.fromEntries(globals.map(({ file, text }) => [file, text])),
    ...Object.fromEntries(clean.map((file) => [file, 'export const thing = 1'])),
    ...FOREIGN_IMPORTS,
    ...NEEDS_EMIT,
    ...LOOSE,
    'tests/thing.test.ts': "import { thing } from '../src/domain/thing.ts'\nexport const same = thing",
  })
  errors = await compile(planted.folder)
})

afterAll(() => planted?.remove())

describe('architecture: the compiler holds the second wall', () => {
  test.each(globals)('no global of another machine: $file', ({ file }) => {
    expect(reported(file)).toMatch(/TS(2304|2580|2584|2591|2552|2867)/)
  })

  test.each(Object.keys(FOREIGN_IMPORTS))('no file of a project that it does not reference: %s', (file) => {
    expect(reported(file)).toMatch(/TS(6307|2591|2307)/)
  })

  test.each(Object.keys(NEEDS_EMIT))('nothing that type stripping cannot erase: %s', (file) => {
    expect(reported(file)).toContain('TS1294')
  })

  test.each(Object.keys(LOOSE))('strict: %s', (file) => {
    expect(reported(file)).not.toBe('')
  })

  test.each([...clean, 'tests/thing.test.ts'])('a clean file passes: %s', (file) => {
    expect(reported(file)).toBe('')
  })
})

const reported = (file: string): string => errors.filter((line) => line.startsWith(`${file}(`)).join('\n')
