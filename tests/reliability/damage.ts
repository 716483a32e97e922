import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { cellsOf } from '../../electron/recover/cells.ts'
import { columnsOf } from '../../electron/recover/record.ts'
import type { Seeded } from './seeded.ts'

/** In bytes, as the library makes them. */
export const PAGE = 4096

/** What a disk, or another program, does to a database that nobody has open. */
export const DAMAGES = [
  'headerWiped',
  'pagesOverwritten',
  'truncated',
  'logMissing',
  'logTorn',
  'factsZeroed',
  'indexesOverwritten',
] as const

export type Damage = (typeof DAMAGES)[number]

/** Damages the database at `path` and its log of writes. */
export function damage(kind: Damage, path: string, random: Seeded): void {
  const log = `${path}-wal`
  const file = readFileSync(path)
  const spoil = (at: number): void => {
    file.set(random.bytes(PAGE), at * PAGE)
  }
  switch (kind) {
    case 'headerWiped':
      file.fill(0, 0, random.chance(0.5) ? 100 : PAGE)
      break
    case 'pagesOverwritten':
      for (let left = 1 + random.below(12); left > 0; left--) spoil(random.below(file.length / PAGE))
      break
    case 'truncated':
      return truncateSync(path, Math.floor(file.length * (0.4 + random.next() * 0.5)))
    case 'logMissing':
      return rmSync(log, { force: true })
    case 'logTorn':
      return tear(log, random)
    case 'factsZeroed':
      for (const at of pagesWith(file, '#nbiiiitb'))
        if (random.chance(0.3)) file.fill(0, at * PAGE, (at + 1) * PAGE)
      break
    case 'indexesOverwritten':
      for (const at of pagesWith(file, '-')) spoil(at)
  }
  writeFileSync(path, file)
}

function tear(log: string, random: Seeded): void {
  if (!existsSync(log)) return
  const bytes = readFileSync(log)
  for (let left = Math.ceil(bytes.length / 12_000); left > 0; left--)
    bytes.set(random.bytes(600), random.below(Math.max(1, bytes.length - 600)))
  writeFileSync(log, bytes)
}

/** Numbers of the pages, from 0, that hold rows of that shape (see `log-rows`), or indexes. */
function pagesWith(file: Buffer, shape: string): readonly number[] {
  return Array.from({ length: Math.floor(file.length / PAGE) }, (_, at) => at).filter((at) => {
    const [cell] = cellsOf(file.subarray(at * PAGE, (at + 1) * PAGE), at + 1)
    if (!cell) return false
    const letters = (columnsOf(cell.local) ?? []).map(({ sort }) => sort[0]).join('')
    return `${cell.rowid === null ? '-' : '#'}${letters}`.startsWith(shape)
  })
}
