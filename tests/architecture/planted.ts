import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The folder of the repository; tests run from it. */
export const ROOT = resolve(import.meta.dirname, '../..')

const CONFIGS = [
  '.oxlintrc.json',
  'package.json',
  'tsconfig.json',
  'electron/tsconfig.json',
  'tests/tsconfig.json',
  ...['domain', 'contract', 'i18n', 'intake', 'application', 'renderer'].map(
    (name) => `src/${name}/tsconfig.json`,
  ),
]

/** A throw-away tree with the repository's own configurations and the files given; `remove` takes it away. */
export async function plant(files: Readonly<Record<string, string>>): Promise<Planted> {
  const folder = await mkdtemp(join(tmpdir(), 'plantao-walls-'))
  for (const config of CONFIGS) await cp(join(ROOT, config), join(folder, config))
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export interface Planted {
  readonly folder: string
  readonly remove: () => Promise<void>
}

export interface Report {
  readonly file: string
  readonly line: number
  readonly rule: string
}

/** What the linter reports in `folder`, whatever its exit code; throws where it does not run at all. */
export async function lint(folder: string): Promise<readonly Report[]> {
  const script = join(ROOT, 'node_modules/oxlint/bin/oxlint')
  const { diagnostics } = JSON.parse(await output(folder, [script, '--format=json'])) as LintOutput
  return diagnostics.map(({ filename, code, labels }) => ({
    file: filename.replaceAll('\\', '/'),
    line: labels[0]?.span.line ?? 0,
    rule: code,
  }))
}

interface LintOutput {
  readonly diagnostics: readonly {
    readonly filename: string
    readonly code: string
    readonly labels: readonly { readonly span: { readonly line: number } }[]
  }[]
}

/** What the compiler reports in `folder`, a line an error: `src/domain/x.ts(1,7): error TS2304: …`. */
export async function compile(folder: string): Promise<readonly string[]> {
  const script = join(ROOT, 'node_modules/typescript/bin/tsc')
  const text = await output(folder, [script, '-b', '--pretty', 'false'])
  return text.split(/\r?\n/).filter((line) => line.includes('error TS'))
}

async function output(cwd: string, args: readonly string[]): Promise<string> {
  try {
    return (await run(process.execPath, args, { cwd, maxBuffer: 2 ** 26 })).stdout
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string }
    if (stdout) return stdout
    throw error
  }
}
