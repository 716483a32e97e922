import { existsSync, readFileSync } from 'node:fs'

/** What one runner counted. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** What failed, by name, as far as the runner named it. */
  readonly failures: readonly string[]
  readonly skipped: readonly Skipped[]
  /** Passed on a second try only: each is a race to be found. */
  readonly unsteady: readonly string[]
}

export interface Skipped {
  readonly test: string
  readonly reason: string
}

const NO_REASON = 'no reason given'

/** A report that is not there, for its runner died before it wrote one. */
const absent = (path: string): Tally => ({
  passed: 0,
  failed: 1,
  failures: [`${path} was not written`],
  skipped: [],
  unsteady: [],
})

/** The tally of `tests/vitest.config.ts`. A file that does not load and a worker that dies count as failed. */
export function vitestTally(path: string, exitCode: number): Tally {
  if (!existsSync(path)) return absent(path)
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const tally = {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    failures: [
      ...tests.flatMap((test) => (test.status === 'failed' ? [`${test.fullName}${firstWords(test)}`] : [])),
      ...broken.map(({ name }) => name),
    ],
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName, meta }) => ({ test: fullName, reason: meta?.skipped ?? NO_REASON })),
    unsteady: tests.flatMap(({ fullName, meta, status }) =>
      status !== 'passed' || meta?.firstTry === undefined ? [] : [`${fullName}: ${meta.firstTry}`],
    ),
  }
  return failedAtLeast(tally, exitCode)
}

/** The tally of `tests/playwright.config.ts`. A spec that does not load counts as failed. */
export function playwrightTally(path: string, exitCode: number): Tally {
  if (!existsSync(path)) return absent(path)
  const { stats, errors, suites } = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport
  const tally = {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    failures: [
      ...suites.flatMap((suite) => specsOf(suite, 'unexpected')),
      ...errors.map(({ message }) => message ?? NO_REASON),
    ],
    skipped: suites.flatMap(skippedSpecs),
    unsteady: suites.flatMap((suite) => specsOf(suite, 'flaky')),
  }
  return failedAtLeast(tally, exitCode)
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
  skipped: tallies.flatMap(({ skipped }) => skipped),
  unsteady: tallies.flatMap(({ unsteady }) => unsteady),
})

/** The skipped tests, gathered under their reasons. */
export function describeSkipped(skipped: readonly Skipped[]): string {
  const byReason = Map.groupBy(skipped, ({ reason }) => reason)
  return [...byReason]
    .map(([reason, tests]) => `skipped, ${reason}:\n${tests.map(({ test }) => `  ${test}\n`).join('')}`)
    .join('')
}

/** Tests by name under what is said of them; nothing where there are none. */
export const describeNamed = (heading: string, tests: readonly string[]): string =>
  tests.length === 0 ? '' : `${heading}:\n${tests.map((test) => `  ${test}\n`).join('')}`

/** A runner that ends badly has failed, even where no test of its report did. */
const failedAtLeast = (tally: Tally, exitCode: number): Tally =>
  exitCode !== 0 && tally.failed === 0
    ? { ...tally, failed: 1, failures: [`a runner ended with code ${exitCode}`] }
    : tally

/** The first line of why a test failed. */
function firstWords({ failureMessages }: { readonly failureMessages?: readonly string[] }): string {
  const [line] = failureMessages?.[0]?.split('\n') ?? []
  return line === undefined ? '' : `: ${line}`
}

const skippedSpecs = (suite: PlaywrightSuite): readonly Skipped[] => [
  ...(suite.suites ?? []).flatMap(skippedSpecs),
  ...(suite.specs ?? []).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => ({
        test: title,
        reason: annotations.find(({ type }) => type === 'skip')?.description ?? NO_REASON,
      })),
  ),
]

/** The names of the specs that ended as `status`. */
const specsOf = (suite: PlaywrightSuite, status: string): readonly string[] => [
  ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, status)),
  ...(suite.specs ?? [])
    .filter(({ tests }) => tests.some((test) => test.status === status))
    .map(({ title }) => title),
]

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
      readonly meta?: { readonly skipped?: string; readonly firstTry?: string }
    }[]
  }[]
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly { readonly message?: string }[]
  readonly suites: readonly PlaywrightSuite[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: string
      readonly annotations: readonly { readonly type: string; readonly description?: string }[]
    }[]
  }[]
}
