import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { NUMBERS_APART } from '../../../electron/host/engine.ts'

/**
 * Five objects of one literal, whose number is stored after its optimised code was left. The names with `%` tell V8 to
 * optimise at once what otherwise takes thousands of calls and the right moment.
 */
const FIVE_NUMBERS = `
  let left = null
  const made = []
  function make(number) { return { number: number() } }
  function number() {
    if (left === null) throw new Error('not yet')
    const mine = left--
    if (mine > 0) made.push(make(number))
    return mine + 0.5
  }
  const sample = () => { try { make(number) } catch (early) { return early } }
  ;[1.5, 2.5].map((number) => ({ number }));
  %NeverOptimizeFunction(number);
  %PrepareFunctionForOptimization(make);
  for (let i = 0; i < 5; i++) sample();
  %OptimizeMaglevOnNextCall(make);
  sample()
  left = 4
  made.push(make(number))
  process.stdout.write(made.map((each) => each.number).join(' '))
`
const RIGHT = '0.5 1.5 2.5 3.5 4.5'

const root = (path: string): string => new URL(`../../../electron/${path}`, import.meta.url).href

/** What a process says that begins as this root of the program does, is refused its option, and then makes the five. */
function afterStart(path: string | null): string {
  const start =
    path === null ? '' : `process.argv.push('root', '--not-an-option'); await import('${root(path)}');`
  const args = ['--allow-natives-syntax', '--maglev', '--input-type=module', '--eval', start + FIVE_NUMBERS]
  const env = { ...process.env, NODE_OPTIONS: '', HOME: tmpdir(), XDG_DATA_HOME: tmpdir() }
  return spawnSync(process.execPath, args, { encoding: 'utf8', env, timeout: 30_000 }).stdout
}

describe('the engine', () => {
  test('mixes up the numbers of objects, left to itself', ({ skip }) => {
    const mixed = afterStart(null)
    if (mixed === RIGHT) skip('this engine keeps them apart by itself: electron/host/engine.ts can go')
    expect(mixed.split(' ')).toHaveLength(5)
  })

  test.each(['headless.ts', 'cli/main.ts'])('AMB-03: keeps the numbers of objects apart in %s', (path) => {
    expect(afterStart(path)).toBe(RIGHT)
  })

  test('AMB-03: keeps them apart where the tests run', () => {
    expect(process.execArgv).toContain(NUMBERS_APART)
  })
})
