import { spawnSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOnCrash } from '../../../electron/host/crash.ts'
import { ROOT } from '../../support/step.ts'
import { removeFolder, tempFolder } from '../../reliability/opened.ts'

let folder = ''
beforeEach(() => {
  folder = tempFolder()
})
afterEach(() => removeFolder(folder))

const CONTENT = 'senha-do-cliente'

/** A program that fails as `how` says, with its log in the folder and a file that stands for its open store. */
function crashing(how: string) {
  const of = (path: string): string => JSON.stringify(new URL(`file://${join(ROOT, path)}`).href)
  const program = `
    import { rmSync, writeFileSync } from 'node:fs'
    import { endOnCrash } from ${of('electron/host/crash.ts')}
    import { keepLog } from ${of('electron/host/log-fault.ts')}
    import { rotatingLog } from ${of('electron/host/rotating-log.ts')}
    keepLog(rotatingLog(${JSON.stringify(folder)}))
    const open = ${JSON.stringify(join(folder, 'open'))}
    writeFileSync(open, '')
    endOnCrash(process, {
      tell: (id) => void process.stdout.write(id),
      end: () => { rmSync(open); process.exit(1) },
    })
    setInterval(() => undefined, 1000)
    ${how}
  `
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  const log = readFileSync(join(folder, 'plantao.log'), 'utf8')
  return { status, told: stdout, log, open: existsSync(join(folder, 'open')) }
}

test.each([
  ['uncaughtException', `setTimeout(() => { throw new RangeError('${CONTENT}') })`],
  ['unhandledRejection', `void Promise.reject(new RangeError('${CONTENT}'))`],
])(
  'an %s is logged without its message, told once under its id, and ends the program with its store closed',
  (kind, how) => {
    const { status, told, log, open } = crashing(how)
    expect([status, open]).toEqual([1, false])
    expect(told).toMatch(/^[\da-f-]{36}$/)
    expect(log).toMatch(new RegExp(`fault ${told} in ${kind}: RangeError at `))
    expect(log).not.toContain(CONTENT)
  },
)

test('a second fault on the way out is logged, and tells and ends nothing again', () => {
  const { status, told, log } = crashing(
    `setTimeout(() => { throw new RangeError('one') }); void Promise.reject(new TypeError('two'))`,
  )
  expect(status).toBe(1)
  expect(told).toHaveLength(36)
  expect(log.trim().split('\n').length).toBeGreaterThanOrEqual(1)
})

test('a program that cannot tell a person ends all the same', async () => {
  const program = new EventEmitter()
  let ended = 0
  await new Promise<void>((done) => {
    endOnCrash(program, {
      tell: () => Promise.reject(new Error('no screen')),
      end: () => {
        ended += 1
        done()
      },
    })
    program.emit('uncaughtException', new Error('x'))
    program.emit('unhandledRejection', 'y')
  })
  expect(ended).toBe(1)
})

test('a fault that was caught where nothing can be done ends the program the same way, under its place', async () => {
  const fault = new Error('x')
  const told = await new Promise<readonly unknown[]>((done) => {
    const crashed = endOnCrash(new EventEmitter(), { tell: (...what) => done(what), end: () => undefined })
    crashed('open', fault)
  })
  expect(told).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), fault])
})
