import { describe, expect, test } from 'vitest'
import { isCode, isShipped, read, trackedPaths } from './source.ts'
import {
  emptyFileNames,
  emptyTypeNames,
  longReadme,
  notKebab,
  overlong,
  strayAtTop,
  withoutReadme,
} from './tree-guards.ts'

const paths = trackedPaths()
const sources = paths.filter((path) => isCode(path)).map(read)
const readmes = paths.filter((path) => path.endsWith('/README.md')).map(read)
const lines = (count: number): string => 'line\n'.repeat(count)

describe('architecture: the shape of the tree', () => {
  test('M-02 the top level holds the fixed entries and dot files only', () => {
    expect(strayAtTop(paths)).toEqual([])
  })

  test('a new entry at the top is caught', () => {
    expect(strayAtTop(['src/domain/a.ts', 'notes/b.md', 'vite.config.ts', '.gitignore'])).toEqual([
      'notes',
      'vite.config.ts',
    ])
  })

  test('no source file is longer than 400 lines', () => {
    expect(overlong(sources)).toEqual([])
  })

  test('a file of 401 lines is caught, one of 400 is not', () => {
    expect(overlong([planted('a.ts', lines(401)), planted('b.ts', lines(400))])).toEqual(['a.ts: 401 lines'])
  })

  test('files and folders are named in kebab case', () => {
    expect(notKebab(paths)).toEqual([])
  })

  test('a name in another case is caught', () => {
    const names = [
      'src/domain/ticketFold.ts',
      'src/Domain/fold.ts',
      'electron/store_local/a.ts',
      'src/ui/a-b.test.ts',
    ]
    expect(notKebab(names)).toEqual(names.slice(0, 3))
  })

  test('no file or folder is named after a drawer', () => {
    expect(emptyFileNames(paths)).toEqual([])
  })

  test('a drawer is caught', () => {
    const names = [
      'src/domain/utils.ts',
      'electron/store-manager.ts',
      'src/common/a.ts',
      'src/domain/deadline.ts',
    ]
    expect(emptyFileNames(names)).toEqual(names.slice(0, 3))
  })

  test('no exported type wears an empty prefix or suffix', () => {
    expect(emptyTypeNames(sources.filter(({ path }) => isShipped(path)))).toEqual([])
  })

  test('an empty prefix or suffix is caught', () => {
    const text =
      'export interface IStore {}\nexport type RowType = 1\nexport class StoreImpl {}\nexport type Item = 1'
    expect(emptyTypeNames([planted('a.ts', text)])).toEqual([
      'a.ts: IStore',
      'a.ts: RowType',
      'a.ts: StoreImpl',
    ])
  })

  test('every folder of src and electron opens with a README', () => {
    expect(withoutReadme(paths)).toEqual([])
  })

  test('a folder without a README is caught', () => {
    expect(withoutReadme(['src/domain/README.md', 'src/domain/sla/clock.ts', 'electron/main.ts'])).toEqual([
      'electron',
      'src/domain/sla',
    ])
  })

  test('no README of src and electron is longer than 25 lines', () => {
    expect(longReadme(readmes)).toEqual([])
  })

  test('a README of 26 lines is caught', () => {
    const both = [planted('src/a/README.md', lines(26)), planted('src/b/README.md', lines(25))]
    expect(longReadme(both)).toEqual(['src/a/README.md: 26 lines'])
  })
})

const planted = (path: string, text: string) => ({ path, text })
