import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { transformWithOxc } from 'vite'
import buildWindow from '../support/build-window.ts'
import { ROOT } from '../support/step.ts'
import { type Finding, MUST_SHOW, PLANTED, unexpected } from './scan-findings.ts'

/** Electronegativity brings 350 packages of 2021: it is installed for this alone, and runs none of their scripts. */
const SCANNER = '@doyensec/electronegativity@1.10.3'
const TOOLS = join(ROOT, 'out/tools/electronegativity')

/** The desktop as it is built, and a planted file. */
export const SCANS = 2

/** How many of the two scans went wrong; null where it cannot run. */
export async function scanDesktop(write: (text: string) => void): Promise<number | null> {
  if (!installed(write)) return null
  await buildWindow()
  const desktop = unexpected(await scanned(lowered))
  for (const finding of desktop) write(`electronegativity: ${finding}\n`)
  const shown = new Set((await scanned(planted)).map(({ id }) => id))
  const missed = MUST_SHOW.filter((id) => !shown.has(id))
  for (const id of missed) write(`electronegativity did not notice: ${id}\n`)
  return (desktop.length > 0 ? 1 : 0) + (missed.length > 0 ? 1 : 0)
}

function installed(write: (text: string) => void): boolean {
  if (existsSync(join(TOOLS, 'node_modules/@doyensec/electronegativity'))) return true
  mkdirSync(TOOLS, { recursive: true })
  writeFileSync(join(TOOLS, 'package.json'), '{ "private": true }\n')
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', SCANNER]
  try {
    execFileSync('npm', args, { cwd: TOOLS, stdio: 'pipe', shell: process.platform === 'win32' })
    return true
  } catch {
    write(`skipped: ${SCANNER} could not be installed\n`)
    return false
  }
}

/** What the scanner finds in a folder that `fill` fills. */
async function scanned(fill: (folder: string) => Promise<void> | void): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plantao-scan-'))
  try {
    await fill(folder)
    const runner = join(import.meta.dirname, 'scan-runner.ts')
    const said = execFileSync(process.execPath, [runner, TOOLS, folder], { encoding: 'utf8' })
    return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Finding[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The main process and the preload as they are built, in words that the scanner's parser knows. */
async function lowered(folder: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), readFileSync(join(ROOT, 'package.json')))
  for (const part of ['main', 'preload'])
    for (const name of readdirSync(join(ROOT, 'out', part), { recursive: true, encoding: 'utf8' })) {
      if (!/\.c?js$/.test(name)) continue
      const path = join(folder, part, name.replace(/\.cjs$/, '.js'))
      const source = readFileSync(join(ROOT, 'out', part, name), 'utf8')
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, (await transformWithOxc(source, path, { target: 'es2020' })).code)
    }
}

const planted = (folder: string): void => writeFileSync(join(folder, 'main.js'), PLANTED)
