import { describe, expect, it } from 'vitest'
import { isZone, offsetsOf } from '../../../src/domain/calendar/zone.ts'
import { HOUR } from '../../../src/domain/value/instant.ts'
import { at } from './samples.ts'

/** The offset at an instant, asked of the platform directly, in minutes. */
function platformOffset(zone: string, when: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(when)
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'))
  return (wall - Math.floor(when / 60_000) * 60_000) / 60_000
}

describe('the offsets of a zone', () => {
  it('finds the last summer times of Brazil to the second, and none after 2019', () => {
    const rows = offsetsOf('America/Sao_Paulo', at('2018-01-01T00:00Z'), at('2030-01-01T00:00Z'))
    expect(rows.map((row) => [new Date(row.at).toISOString(), row.offset / HOUR])).toEqual([
      ['2018-01-01T00:00:00.000Z', -2],
      ['2018-02-18T02:00:00.000Z', -3],
      ['2018-11-04T03:00:00.000Z', -2],
      ['2019-02-17T02:00:00.000Z', -3],
    ])
  })

  it.each(['America/New_York', 'Africa/Casablanca', 'Pacific/Fiji', 'Australia/Lord_Howe', 'Asia/Kathmandu'])(
    'agrees with the platform at each noon and around each transition of %s',
    (zone) => {
      const [from, to] = [at('2008-01-01T00:00Z'), at('2028-01-01T00:00Z')]
      const rows = offsetsOf(zone, from, to)
      const offsetAt = (when: number): number => rows.findLast((row) => row.at <= when)!.offset / 60_000
      for (let noon = from + 12 * HOUR; noon < to; noon += 24 * 7 * HOUR)
        expect(offsetAt(noon)).toBe(platformOffset(zone, noon))
      for (const row of rows.slice(1)) {
        expect(platformOffset(zone, row.at - 1000)).toBe(offsetAt(row.at - 1000))
        expect(platformOffset(zone, row.at)).toBe(row.offset / 60_000)
        expect(offsetAt(row.at - 1000)).not.toBe(offsetAt(row.at))
      }
    },
  )

  it('knows an unknown zone', () => {
    expect(isZone('America/Sao_Paulo')).toBe(true)
    expect(isZone('America/Brasilia')).toBe(false)
  })
})
