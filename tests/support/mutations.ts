import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ROOT } from './step.ts'

/** One proof of a requirement: the test that shows it, and the one-line edit that must turn that test red. */
export interface Proof {
  /** `<file> › <name of the test>`. */
  readonly test: string
  readonly mutation: { readonly file: string; readonly find: string; readonly replace: string }
}

export type Requirements = Readonly<Record<string, readonly Proof[]>>

export const readRequirements = (): Requirements =>
  JSON.parse(readFileSync(join(ROOT, 'tests/requirements.json'), 'utf8')) as Requirements

/** Why a proof cannot be applied to the tree as it is; null where it can: the line stands there exactly once. */
export function faultOfProof(
  { test, mutation }: Proof,
  read: (path: string) => string | null,
): string | null {
  const [file = ''] = test.split(' › ')
  if (read(file) === null) return `${file} is missing`
  const source = read(mutation.file)
  if (source === null) return `${mutation.file} is missing`
  const places = source.split(mutation.find).length - 1
  return places === 1 ? null : `«${mutation.find}» stands ${places} times in ${mutation.file}`
}

export interface MutationOutcome {
  readonly id: string
  readonly proof: Proof
  /** `red` is what is wanted; `green` is a test that does not notice. */
  readonly seen: 'red' | 'green'
}

/** Applies each mutation once, in a copy of the tree, and runs its test there. */
export function applyMutations(
  requirements: Requirements,
  tell: (outcome: MutationOutcome) => void,
): readonly MutationOutcome[] {
  const copy = copyOfTree()
  const outcomes: MutationOutcome[] = []
  for (const [id, proofs] of Object.entries(requirements)) {
    for (const proof of proofs) {
      const path = join(copy, proof.mutation.file)
      const source = readFileSync(path, 'utf8')
      writeFileSync(
        path,
        source.replace(proof.mutation.find, () => proof.mutation.replace),
      )
      const outcome: MutationOutcome = { id, proof, seen: runIn(copy, proof) ? 'green' : 'red' }
      writeFileSync(path, source)
      outcomes.push(outcome)
      tell(outcome)
    }
  }
  rmSync(copy, { recursive: true, force: true })
  return outcomes
}

const COPIED = [
  'src',
  'electron',
  'resources',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
  '.oxlintrc.json',
]

function copyOfTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'plantao-mutations-'))
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Whether the proof's test passes in `folder`; a test that is not found there is no pass. */
function runIn(folder: string, { test }: Proof): boolean {
  const [file = '', ...rest] = test.split(' › ')
  const name = (rest.at(-1) ?? '').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const args = file.startsWith('tests/e2e/') ? windowArgs(folder, file, name) : unitArgs(folder, file, name)
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore', timeout: 120_000 })
  return status === 0
}

const unitArgs = (folder: string, file: string, name: string): readonly string[] => {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  return [vitest, 'run', '--config', 'tests/vitest.config.ts', file, '-t', name]
}

const windowArgs = (folder: string, file: string, name: string): readonly string[] => {
  const playwright = join(folder, 'node_modules/playwright/cli.js')
  return [
    playwright,
    'test',
    '-c',
    'tests/playwright.config.ts',
    '--retries',
    '0',
    basename(file),
    '-g',
    name,
  ]
}
