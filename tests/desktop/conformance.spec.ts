import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { MAIN_TARGET } from '../../electron.vite.config.ts'
import { buildConformance } from './conformance/build.ts'
import { type Line, MARK, type Stages, suitesOf } from './conformance/suites.ts'
import { electron } from './electron.ts'

let lines: readonly Line[] = []

test.beforeAll(async () => {
  const { printed, errors } = await inElectron(await buildConformance(MAIN_TARGET))
  lines = printed
    .split(/\r?\n/)
    .filter((line) => line.startsWith(MARK))
    .map((line) => JSON.parse(line.slice(MARK.length)) as Line)
  expect(lines.length, errors).toBeGreaterThan(0)
})

/** Only the names count here: the checks themselves run inside of Electron. */
const named = suitesOf(Object.create(null) as Stages)

for (const [port, checks] of Object.entries(named))
  for (const { name } of checks)
    test(`${port}: ${name}`, () => {
      const outcome = lines.find((line) => line.port === port && line.check === name)?.outcome
      test.skip(outcome?.kind === 'notHere', outcome?.kind === 'notHere' ? outcome.why : '')
      expect(outcome).toEqual({ kind: 'kept' })
    })

/** What the program prints until it ends, in a folder with a profile of its own. */
async function inElectron(program: string): Promise<{ readonly printed: string; readonly errors: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'plantao-conformance-'))
  cpSync(program, folder, { recursive: true })
  // A program for another system takes the folder of temporary files from its own environment.
  const { TMPDIR: _unused, ...env } = process.env
  const running = spawn(electron(), ['--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`, '.'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  try {
    const [printed, errors] = await Promise.all([text(running.stdout), text(running.stderr)])
    return { printed, errors }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
