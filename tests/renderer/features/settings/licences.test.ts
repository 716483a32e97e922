import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LICENCES } from '../../../../src/renderer/features/settings/licences.ts'

const manifest = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')) as {
    readonly license?: string
    readonly dependencies?: Readonly<Record<string, string>>
  }

test('each program of others is named with the licence under which it is installed', () => {
  for (const { name, licence } of LICENCES)
    expect([name, manifest(`node_modules/${name}/package.json`).license]).toEqual([name, licence])
})

test('no package that the console needs at run time is left out', () => {
  const named = LICENCES.map(({ name }) => name)
  for (const name of Object.keys(manifest('package.json').dependencies ?? {})) expect(named).toContain(name)
})
