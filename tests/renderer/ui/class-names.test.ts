import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = 'src/renderer'
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))

/** Class names that a component asks of its stylesheet, with the sheet. */
function asked(source: string, folder: string): readonly { name: string; sheet: string }[] {
  const imports = [...source.matchAll(/import (\w+) from '(\..*?\.module\.css)'/g)]
  return imports.flatMap(([, variable = '', path = '']) =>
    [...source.matchAll(new RegExp(`(?<!/)\\b${variable}\\.(\\w+)`, 'g'))].map(([, name = '']) => ({
      name,
      sheet: join(folder, path),
    })),
  )
}

const missing = (wanted: readonly { name: string; sheet: string }[]) =>
  wanted.filter(({ name, sheet }) => !new RegExp(`\\.${name}\\b`).test(readFileSync(sheet, 'utf8')))

test('every class that a component names stands in its stylesheet', () => {
  const wanted = files.flatMap((file) =>
    asked(readFileSync(join(ROOT, file), 'utf8'), dirname(join(ROOT, file))),
  )
  expect(wanted.length).toBeGreaterThan(150)
  expect(missing(wanted)).toEqual([])
})

test('a misspelt class is noticed', () => {
  const planted = asked(`import css from './icon.module.css'\ncss.icom`, join(ROOT, 'ui'))
  expect(missing(planted).map(({ name }) => name)).toEqual(['icom'])
})
