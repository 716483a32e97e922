import type { Say } from '../../../src/i18n/intl.ts'

/** What an end of the program would leave unwatched, or cut short. */
export interface Suffering {
  readonly atRisk: number
  readonly breached: number
  /** Long works that run. */
  readonly works: number
  /** Something typed could not be kept. */
  readonly unsaved: boolean
}

export interface QuitQuestion {
  readonly message: string
  /** What would suffer, a line each. */
  readonly detail: string
  /** The first ends the program, the second stays and is what Enter and Escape choose. */
  readonly buttons: readonly [string, string]
}

/** The one question before the end; null where nothing would suffer. */
export function quitQuestion(say: Say, { atRisk, breached, works, unsaved }: Suffering): QuitQuestion | null {
  const reasons = [
    ...(unsaved ? [say('quit.unsaved')] : []),
    ...(works > 0 ? [say('quit.works', { works })] : []),
    ...(atRisk > 0 ? [say('quit.atRisk', { atRisk })] : []),
    ...(breached > 0 ? [say('quit.breached', { breached })] : []),
  ]
  if (reasons.length === 0) return null
  return {
    message: say('quit.question'),
    detail: reasons.join('\n'),
    buttons: [say('quit.leave'), say('quit.stay')],
  }
}
