import type { Phase } from '../profile/status.ts'
import { fold } from './fold.ts'

const NAMES: Readonly<Record<Phase, readonly string[]>> = {
  open: ['aberto', 'abertos', 'aberta', 'abertas', 'open'],
  resolved: ['resolvido', 'resolvidos', 'resolved'],
  closed: ['encerrado', 'encerrados', 'fechado', 'fechados', 'closed'],
}

/** The phase that a typed status names, whatever a team calls its own statuses in it; null where it names none. */
export function phaseNamed(typed: string): Phase | null {
  const word = fold(typed).trim()
  const phases = Object.keys(NAMES) as Phase[]
  return phases.find((phase) => NAMES[phase].includes(word)) ?? null
}
