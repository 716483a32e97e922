import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { describeSkipped, describeUnsteady, playwrightTally, sum, vitestTally } from './report.ts'

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
      skipped: [{ test: 'test 3', reason: 'not here' }],
      unsteady: [],
    })
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
      suites: [{ suites: [{ specs: [spec('skipped', 'no network'), spec('flaky'), spec('expected')] }] }],
    })
    expect(playwrightTally(path, 1)).toEqual({
      passed: 4,
      failed: 2,
      skipped: [{ test: 'spec', reason: 'no network' }],
      unsteady: ['spec'],
    })
  })

  test('tallies add up and skipped tests are gathered under their reasons', () => {
    const one = { passed: 1, failed: 0, skipped: [{ test: 'a', reason: 'x' }], unsteady: [] }
    const other = { passed: 2, failed: 1, skipped: [{ test: 'b', reason: 'x' }], unsteady: ['c'] }
    const total = sum([one, other])
    expect(total).toMatchObject({ passed: 3, failed: 1 })
    expect(describeSkipped(total.skipped)).toBe('skipped, x:\n  a\n  b\n')
    expect(describeUnsteady(total.unsteady)).toBe('passed on a second try only:\n  c\n')
    expect(describeUnsteady([])).toBe('')
  })
})

const file = (status: string, tests: readonly string[]): object => ({
  status,
  assertionResults: tests.map((outcome, index) => ({
    fullName: `test ${index}`,
    status: outcome,
    meta: outcome === 'skipped' ? { skipped: 'not here' } : {},
  })),
})

const spec = (status: string, description?: string): object => ({
  title: 'spec',
  tests: [{ status, annotations: description ? [{ type: 'skip', description }] : [] }],
})

let count = 0
function written(report: object): string {
  const path = join(folder, `${count++}.json`)
  writeFileSync(path, JSON.stringify(report))
  return path
}
