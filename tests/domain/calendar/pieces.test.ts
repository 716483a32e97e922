import { describe, expect, it } from 'vitest'
import { compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import { at, calendar, weConnect, weekly } from './samples.ts'

const local = (instant: number): string => new Date(instant - 3 * 3_600_000).toISOString().slice(5, 16)

const pieces = (of: typeof weConnect, from: string, to: string): (string | null)[][] =>
  [...compileTimeline(of).pieces(at(from), at(to))].map((piece) => [
    local(piece.from),
    local(piece.to),
    piece.kind,
    piece.name,
  ])

describe('the pieces of a timeline', () => {
  it('WC-22 names the lunch break, the closed hours and the holiday', () => {
    expect(pieces(weConnect, '2026-11-19T10:00-03:00', '2026-11-21T12:00-03:00')).toEqual([
      ['11-19T10:00', '11-19T13:00', 'open', null],
      ['11-19T13:00', '11-19T14:00', 'break', null],
      ['11-19T14:00', '11-19T18:00', 'open', null],
      ['11-19T18:00', '11-20T00:00', 'closed', null],
      ['11-20T00:00', '11-21T00:00', 'holiday', 'Dia da Consciência Negra'],
      ['11-21T00:00', '11-21T12:00', 'closed', null],
    ])
  })

  it('AMB-05 shows a half day as open and as holiday, and an exception by its name', () => {
    const halfDay = calendar({
      holidays: [{ date: '2026-12-24', name: 'Véspera', open: [{ from: '09:00', to: '12:00' }] }],
      exceptions: [{ date: '2026-12-25', name: 'Plantão', open: [{ from: '08:00', to: '09:00' }] }],
    })
    expect(pieces(halfDay, '2026-12-24T00:00-03:00', '2026-12-26T00:00-03:00')).toEqual([
      ['12-24T00:00', '12-24T09:00', 'holiday', 'Véspera'],
      ['12-24T09:00', '12-24T12:00', 'open', null],
      ['12-24T12:00', '12-25T00:00', 'holiday', 'Véspera'],
      ['12-25T00:00', '12-25T08:00', 'exception', 'Plantão'],
      ['12-25T08:00', '12-25T09:00', 'open', null],
      ['12-25T09:00', '12-26T00:00', 'exception', 'Plantão'],
    ])
  })

  it('knows no break between periods that touch, and nothing in an empty or backward span', () => {
    const whole = calendar({ week: weekly([4], ['09:00', '13:00'], ['13:00', '18:00']) })
    expect(
      pieces(whole, '2026-11-19T12:00-03:00', '2026-11-19T14:00-03:00').map(([, , kind]) => kind),
    ).toEqual(['open', 'open'])
    expect(pieces(whole, '2026-11-19T12:00-03:00', '2026-11-19T12:00-03:00')).toEqual([])
    expect(pieces(whole, '2026-11-19T12:00-03:00', '2026-11-18T12:00-03:00')).toEqual([])
  })

  it('is closed outside the horizon', () => {
    const [before] = compileTimeline(weConnect).pieces(at('1960-01-01T00:00Z'), at('1970-01-02T00:00Z'))
    expect(before).toMatchObject({ to: 0, kind: 'closed' })
    const behind = [
      ...compileTimeline(weConnect).pieces(at('2076-12-31T00:00Z'), at('2080-01-01T00:00Z')),
    ].at(-1)
    expect(behind).toMatchObject({ to: at('2080-01-01T00:00Z'), kind: 'closed' })
  })
})
