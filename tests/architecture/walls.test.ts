import { dirname, relative } from 'node:path/posix'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lint, plant, type Planted, type Report } from './planted.ts'
import { PACKAGES, PLACES, WALLS, type Place, type Wall } from './walls.ts'

interface Attempt {
  readonly what: string
  readonly statement: string
  readonly allowed: boolean
}

const OTHER_FORMS: Readonly<Record<string, string>> = {
  'src/domain/forms/dynamic.ts': "export const load = () => import('../../../electron/console.ts')",
  'src/domain/forms/again.ts': "export * from '../../../electron/console.ts'",
  'src/domain/forms/named.ts': "export { thing } from '../../../electron/console.ts'",
  'src/domain/forms/type.ts': "export type Thing = import('../../../electron/console.ts').Thing",
  'src/domain/forms/bare.ts': "import 'node:fs'",
  'src/nowhere/thing.ts': 'export const thing = 1',
}

let planted: Planted
let reports: readonly Report[]

beforeAll(async () => {
  planted = await plant({ ...stubs(), ...attempts(), ...OTHER_FORMS })
  reports = await lint(planted.folder)
})

afterAll(() => planted?.remove())

describe('architecture: who may import whom, default nothing', () => {
  test.each(WALLS)('$from imports what its row allows and is stopped at everything else', (wall) => {
    const stopped = new Set(dependencyReports(wall.from).map(({ line }) => line))
    const wrong = attemptsOf(wall).filter(({ allowed }, index) => allowed === stopped.has(index + 1))
    expect(wrong.map(({ what, allowed }) => `${what} should be ${allowed ? 'allowed' : 'stopped'}`)).toEqual(
      [],
    )
  })

  test.each(Object.keys(OTHER_FORMS).filter((file) => file.startsWith('src/domain')))(
    'the wall stands against every form of import: %s',
    (file) => {
      expect(dependencyReports(file)).toHaveLength(1)
    },
  )

  test('a folder that the table does not name is reported', () => {
    expect(reports).toContainEqual(
      expect.objectContaining({ file: 'src/nowhere/thing.ts', rule: 'boundaries(no-unknown-files)' }),
    )
  })

  test('every place of the table is tried from', () => {
    const tried = new Set(WALLS.map(({ from }) => from))
    const outside: readonly Place[] = ['views', 'tests', 'resources']
    const places = (Object.keys(PLACES) as Place[]).filter((place) => !outside.includes(place))
    expect(places.filter((place) => !tried.has(PLACES[place]))).toEqual([])
  })
})

const dependencyReports = (file: string): readonly Report[] =>
  reports.filter((report) => report.file === file && report.rule === 'boundaries(dependencies)')

const stubs = (): Record<string, string> =>
  Object.fromEntries(
    Object.values(PLACES).map((path) => [path, path.endsWith('.json') ? '{}' : 'export const thing = 1\n']),
  )

const attempts = (): Record<string, string> =>
  Object.fromEntries(
    WALLS.map((wall) => [
      wall.from,
      attemptsOf(wall)
        .map(({ statement }) => `${statement}\n`)
        .join(''),
    ]),
  )

function attemptsOf(wall: Wall): readonly Attempt[] {
  const ours = (Object.keys(PLACES) as Place[])
    .filter((place) => PLACES[place] !== wall.from)
    .flatMap((place) => placeAttempts(wall, place))
  const packages = PACKAGES.map((name) => ({
    what: name,
    statement: `import '${name}'`,
    allowed: wall.packages.includes(name),
  }))
  return [...ours, ...packages]
}

function placeAttempts(wall: Wall, place: Place): readonly Attempt[] {
  const path = relative(dirname(wall.from), PLACES[place])
  const source = path.startsWith('.') ? path : `./${path}`
  const value = wall.ours.includes(place)
  return [
    { what: place, statement: `import '${source}'`, allowed: value },
    {
      what: `${place} (type)`,
      statement: `import type * as ${place}Types from '${source}'`,
      allowed: value || wall.types.includes(place),
    },
  ]
}
