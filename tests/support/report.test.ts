import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { describeNamed, describeSkipped, playwrightTally, sum, vitestTally } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'plantao-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the count that npm test ends with', () => {
  test('passed and failed tests are counted, and a skipped one keeps its reason', () => {
    const path = written({
      testResults: [file('failed', ['passed', 'passed', 'failed', 'skipped'])],
    })
    expect(vitestTally(path, 1)).toEqual({
      passed: 2,
      failed: 1,
      failures: ['test 2: expected 1 to be 2'],
      skipped: [{ test: 'test 3', reason: 'not here' }],
      unsteady: [],
    })
  })

  test('a test that passed on a second try is told with the reason of the first', () => {
    const retried = { fullName: 'test 0', status: 'passed', meta: { firstTry: 'too slow' } }
    const path = written({ testResults: [{ status: 'passed', assertionResults: [retried] }] })
    expect(vitestTally(path, 0)).toMatchObject({ passed: 1, failed: 0, unsteady: ['test 0: too slow'] })
  })

  test('a file that does not load counts as one failed, beside the failed tests of others', () => {
    const path = written({
      testResults: [file('failed', []), file('failed', ['failed']), file('passed', ['passed'])],
    })
    expect(vitestTally(path, 1)).toMatchObject({ passed: 1, failed: 2 })
  })

  test('a runner that wrote no report counts as one failed', () => {
    expect(vitestTally(join(folder, 'absent.json'), 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(playwrightTally(join(folder, 'absent.json'), 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  test('a runner that ends badly after good tests counts as one failed', () => {
    expect(vitestTally(written({ testResults: [file('passed', ['passed'])] }), 1)).toMatchObject({
      passed: 1,
      failed: 1,
    })
  })

  test('of the window, a flaky test passed and a spec that does not load failed', () => {
    const path = written({
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{ message: 'does not parse' }],
      suites: [{ suites: [{ specs: [spec('skipped', 'no network'), spec('flaky'), spec('unexpected')] }] }],
    })
    expect(playwrightTally(path, 1)).toEqual({
      passed: 4,
      failed: 2,
      failures: ['other spec', 'does not parse'],
      skipped: [{ test: 'spec', reason: 'no network' }],
      unsteady: ['spec'],
    })
  })

  test('tallies add up and skipped tests are gathered under their reasons', () => {
    const one = { passed: 1, failed: 0, failures: [], skipped: [{ test: 'a', reason: 'x' }], unsteady: [] }
    const other = {
      passed: 2,
      failed: 1,
      failures: ['d'],
      skipped: [{ test: 'b', reason: 'x' }],
      unsteady: ['c'],
    }
    const total = sum([one, other])
    expect(total).toMatchObject({ passed: 3, failed: 1 })
    expect(describeSkipped(total.skipped)).toBe('skipped, x:\n  a\n  b\n')
    expect(describeNamed('passed on a second try only', total.unsteady)).toBe(
      'passed on a second try only:\n  c\n',
    )
    expect(describeNamed('failed', total.failures)).toBe('failed:\n  d\n')
    expect(describeNamed('failed', [])).toBe('')
  })
})

const file = (status: string, tests: readonly string[]): object => ({
  status,
  assertionResults: tests.map((outcome, index) => ({
    fullName: `test ${index}`,
    status: outcome,
    meta: outcome === 'skipped' ? { skipped: 'not here' } : outcome === 'passed' ? {} : { firstTry: 'so' },
    failureMessages: outcome === 'failed' ? ['expected 1 to be 2\n  at a line'] : [],
  })),
})

const spec = (status: string, description?: string): object => ({
  title: status === 'unexpected' ? 'other spec' : 'spec',
  tests: [{ status, annotations: description ? [{ type: 'skip', description }] : [] }],
})

let count = 0
function written(report: object): string {
  const path = join(folder, `${count++}.json`)
  writeFileSync(path, JSON.stringify(report))
  return path
}
