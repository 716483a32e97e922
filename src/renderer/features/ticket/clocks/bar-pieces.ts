import type { LedgerLine } from '../../../../domain/sla/ledger.ts'

/** The bar is drawn on this many units. */
export const BAR = 1000

export interface BarPiece {
  readonly x: number
  readonly width: number
  readonly kind: 'counted' | 'paused' | 'closed' | 'ahead'
}

/**
 * A clock's life on the scale of wall time, from its start to its due instant or to `end`, whichever is later.
 * Stretches too thin to be seen join the one before them.
 */
export function barPieces(ledger: readonly LedgerLine[], dueAt: number | null): readonly BarPiece[] {
  const first = ledger[0]
  const last = ledger.at(-1)
  if (first === undefined || last === undefined) return []
  const from: number = first.from
  const end = Math.max(last.to, dueAt ?? 0)
  const scale = BAR / Math.max(1, end - from)
  const pieces: BarPiece[] = []
  for (const line of ledger) {
    const kind = line.kind === 'counted' || line.kind === 'paused' ? line.kind : 'closed'
    add(pieces, { x: (line.from - from) * scale, width: (line.to - line.from) * scale, kind })
  }
  if (end > last.to)
    add(pieces, { x: (last.to - from) * scale, width: (end - last.to) * scale, kind: 'ahead' })
  return pieces
}

/** Narrower than this a piece cannot be told from its neighbours. */
const THIN = 1.5

function add(pieces: BarPiece[], next: BarPiece): void {
  const last = pieces.at(-1)
  if (last !== undefined && (last.kind === next.kind || next.width < THIN))
    pieces[pieces.length - 1] = { ...last, width: next.x + next.width - last.x }
  else pieces.push(next)
}
