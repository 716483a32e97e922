import { type Figure, kept, type Ratio } from './figure.ts'

const HEAD = ['', 'work', 'ours', 'floor', 'ratio', 'bound', 'growth', 'bound', '']

/** The figures as text, a line each; what is over its bound says so. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)]
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rowOf(each: Figure): string[] {
  const { id, work, ours, floor, floorIs, ratio, growth, unit = 'ns' } = each
  const size = unit === 'ns' ? duration : megabytes
  const verdict = { true: 'ok', false: 'OVER', null: '' }[String(kept(each)) as 'true' | 'false' | 'null']
  return [
    id,
    work,
    size(ours.median),
    `${size(floor.median)} ${floorIs}`,
    withSpread(ratio),
    limit(ratio),
    growth ? `${withSpread(growth)} ${growth.over}` : '',
    growth ? limit(growth) : '',
    verdict,
  ]
}

const withSpread = ({ value, spread: [least, most] }: Ratio): string =>
  `${short(value)} (${short(least)}-${short(most)})`

const limit = ({ bound }: Ratio): string => (bound === null ? '' : `≤ ${bound}`)
const short = (value: number): string => value.toFixed(value < 10 ? 2 : 0)

function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(1)} ns`
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`
  return `${(nanoseconds / 1e6).toFixed(2)} ms`
}

const megabytes = (value: number): string => `${value.toFixed(0)} MB`
