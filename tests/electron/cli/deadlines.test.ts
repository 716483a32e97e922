import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import { instant, type Instant } from '../../../src/domain/value/instant.ts'
import { weConnect } from '../../domain/calendar/samples.ts'
import { commandLine } from './running.ts'

interface Vector {
  readonly start: string
  readonly minutes: number
  readonly pauses?: readonly (readonly [string, string])[]
  readonly end: string
}

const vectors = (name: string): readonly Vector[] =>
  JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), 'utf8'))

const asked = (all: readonly Vector[]): string =>
  JSON.stringify(all.map(({ start, minutes, pauses }) => ({ start, minutes, ...(pauses ? { pauses } : {}) })))

const timeline = compileTimeline(weConnect)

/** The other engine answers the next instant that works and is not paused (AMB-03). */
function nextRunning(from: Instant, pauses: readonly (readonly [Instant, Instant])[]): Instant {
  const next = timeline.next(from)
  const inside = pauses.find(([begins, ends]) => begins <= next && next < ends)
  return inside ? nextRunning(inside[1], pauses) : next
}

const at = (text: string): Instant => instant(Date.parse(text))

async function mismatches(name: string): Promise<readonly [number, number]> {
  const all = vectors(name)
  const { out, err, code } = await commandLine(['deadlines', '--profile', 'weconnect'], asked(all))
  expect([err, code]).toEqual(['', 0])
  const answers: readonly string[] = JSON.parse(out)
  const wrong = all.filter(({ end, pauses = [] }, index) => {
    const stops = pauses.map(([from, to]) => [at(from), at(to)] as const)
    return nextRunning(at(answers[index] ?? ''), stops) !== nextRunning(at(end), stops)
  })
  return [answers.length, wrong.length]
}

const DEADLINES = ['deadlines', '--profile', 'weconnect']
const thursday = '[{"start":"2026-11-19T14:00:00Z"}]'

describe('the command line answers deadlines', () => {
  test('WC-22: 2 000 of an independent engine', { timeout: 30_000 }, async () => {
    expect(await mismatches('deadlines')).toEqual([2000, 0])
  })

  test('WC-32: 500 of an independent engine with pauses', { timeout: 30_000 }, async () => {
    expect(await mismatches('deadlines-with-pauses')).toEqual([500, 0])
  })

  test('WC-28: of a named target, as a JSON array of UTC instants on one line', async () => {
    const target = ['--plan', 'PREMIUM', '--severity', 'critica', '--target', 'resolution']
    expect(await commandLine([...DEADLINES, ...target], thursday)).toEqual({
      code: 0,
      out: '["2026-11-23T14:00:00Z"]\n',
      err: '',
    })
  })

  test('of nothing, as nothing', async () => {
    expect(await commandLine(DEADLINES, '[]')).toEqual({ code: 0, out: '[]\n', err: '' })
  })
})

describe('the command line refuses on standard error and ends with 1', () => {
  const target = (plan: string, severity: string, clock: string): string[] =>
    `--plan ${plan} --severity ${severity} --target ${clock}`.split(' ')

  test.for<[string, string[], string, RegExp]>([
    ['no JSON', DEADLINES, 'amanhã', /JSON/],
    [
      'a question that is none',
      DEADLINES,
      '[{"start":"2026-11-19T14:00:00Z","minutes":1},{"minutes":1}]',
      /\[1\]\.start/,
    ],
    [
      'pauses out of order',
      DEADLINES,
      '[{"start":"2026-11-19T14:00:00Z","minutes":1,"pauses":[["2026-11-19T15:00:00Z","2026-11-19T14:00:00Z"]]}]',
      /\[0\]\.pauses/,
    ],
    [
      'a start before the horizon',
      DEADLINES,
      '[{"start":"1900-01-01T12:00:00Z","minutes":1}]',
      /\[0\]\.start.*1970/,
    ],
    [
      'a start behind the horizon',
      DEADLINES,
      '[{"start":"9999-01-01T12:00:00Z","minutes":1}]',
      /\[0\]\.start.*2076/,
    ],
    [
      'a date that is none',
      DEADLINES,
      '[{"start":"2026-02-30T12:00:00Z","minutes":1}]',
      /\[0\]\.start.*malformado/,
    ],
    [
      'a pause that leaves the horizon',
      DEADLINES,
      '[{"start":"2026-02-20T12:00:00Z","minutes":1,"pauses":[["2026-02-20T12:00:00Z","2099-01-01T00:00:00Z"]]}]',
      /\[0\]\.pauses\[0\]\[1\].*2076/,
    ],
    [
      'a deadline behind the horizon',
      DEADLINES,
      '[{"start":"2076-12-01T12:00:00Z","minutes":1},{"start":"2076-12-01T12:00:00Z","minutes":20000}]',
      /\[1\]\.minutes.*2076/,
    ],
    ['no minutes', DEADLINES, thursday, /\[0\]\.minutes.*falta/],
    ['an unknown profile', ['deadlines', '--profile', 'acme'], thursday, /acme/],
    ['no profile', ['deadlines'], thursday, /\S/],
    ['an unknown plan', [...DEADLINES, ...target('OURO', 'critica', 'resolution')], thursday, /OURO/],
    ['an unknown severity', [...DEADLINES, ...target('PREMIUM', 'p1', 'resolution')], thursday, /p1/],
    [
      'WA-11: a target that is unset',
      ['deadlines', '--profile', 'wati', ...target('PRO', 'p1', 'resolution')],
      thursday,
      /resolution/,
    ],
    ['an argument that is none', [...DEADLINES, '--plano', 'PREMIUM'], thursday, /--plano/],
    ['a command that is none', ['prazos'], '', /deadlines, import, seed/],
  ])('%s', async ([, args, input, said]) => {
    const { code, out, err } = await commandLine(args, input)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(said)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})
