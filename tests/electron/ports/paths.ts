import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join, normalize, relative } from 'node:path'
import type { Paths } from '../../../electron/ports/paths.ts'
import type { Check } from './check.ts'

/** What all paths promise. `open` answers those around a data folder. */
export const pathsChecks = (open: (data: string) => Paths): readonly Check[] => [
  {
    name: 'each is absolute and plain',
    run: () =>
      around(open, (paths) => {
        for (const path of Object.values(paths) as string[]) {
          assert.ok(isAbsolute(path), path)
          assert.equal(path, normalize(path))
        }
      }),
  },
  {
    name: 'the data folder is the one that was asked for, and the log lies in it',
    run: () =>
      around(open, (paths, asked) => {
        assert.equal(paths.data, asked)
        const below = relative(asked, paths.logs)
        assert.ok(below !== '' && !below.startsWith('..') && !isAbsolute(below), paths.logs)
      }),
  },
  {
    name: 'a file can be put into the folder for what is passing, and no data is kept there',
    run: () =>
      around(open, ({ temp, data }) => {
        const folder = mkdtempSync(join(temp, 'plantao-check-'))
        try {
          writeFileSync(join(folder, 'file'), 'passing')
          assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'passing')
        } finally {
          rmSync(folder, { recursive: true })
        }
        assert.notEqual(temp, data)
      }),
  },
  {
    name: 'the folder of downloads is a person’s own: it is there, or the one around it is',
    run: () =>
      around(open, ({ downloads, data, temp }) => {
        assert.ok(existsSync(downloads) || existsSync(dirname(downloads)), downloads)
        assert.ok(downloads !== data && downloads !== temp, downloads)
      }),
  },
  {
    name: 'asking makes nothing',
    run: () =>
      around(open, ({ logs, data }) => {
        assert.equal(existsSync(logs), false)
        assert.equal(existsSync(data), false)
      }),
  },
]

async function around(
  open: (data: string) => Paths,
  use: (paths: Paths, asked: string) => void,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'plantao-paths-'))
  try {
    const asked = join(root, 'dados do Plantão')
    use(open(asked), asked)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
