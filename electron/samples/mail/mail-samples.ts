import { HOUR, type Instant, instant, millis, MINUTE } from '../../../src/domain/value/instant.ts'
import { attachedMail, continued, htmlMail, thread } from './letters.ts'
import { answerByMail, openByMail } from './mail-scenes.ts'
import { playOn, quoteOf, type Stage } from '../story/play.ts'
import type { Beat } from '../story/plot.ts'
import type { Team } from '../team.ts'
import { back } from '../story/working-time.ts'

/** Samples that come by mail: each opens one ticket or more and answers how many. */
export interface MailSample {
  readonly team: string
  readonly openedAt: (team: Team, now: Instant) => Instant
  readonly play: (stage: Stage, team: Team, openedAt: Instant) => number
}

/** Message-ID of the one by which a workspace is known to have its samples. */
export const MARK = { team: 'xtech', messageId: 'amostra-1@emporioararaazul.example' } as const

export const mailSamples: readonly MailSample[] = [
  {
    team: MARK.team,
    openedAt: (_, now) => instant(now - 2 * HOUR),
    play: (stage, team, at) => {
      openByMail(stage, { team, letter: htmlMail, at, messageId: MARK.messageId })
      return 1
    },
  },
  {
    team: 'webmania',
    openedAt: (_, now) => instant(now - 50 * MINUTE),
    play: (stage, team, at) => {
      openByMail(stage, { team, letter: attachedMail, at })
      return 1
    },
  },
  { team: 'dype', openedAt: (team, now) => back(team.working, now, 10 * HOUR), play: playThread },
  { team: 'weconnect', openedAt: (team, now) => back(team.working, now, 70 * HOUR), play: playContinued },
]

function playThread(stage: Stage, team: Team, openedAt: Instant): number {
  const at = (hours: number): Instant => team.working.add(openedAt, millis(hours * HOUR))
  const scene = openByMail(stage, { team, letter: thread.question, at: openedAt })
  playOn(scene, [
    { kind: 'claims', at: at(1) },
    { ...replies(thread.answer, false), at: at(1.4) },
  ])
  answerByMail(scene, { team, letter: thread.absence, at: at(1.45) })
  const quoted = scene.said ? quoteOf(scene.plot, scene.said) : ''
  answerByMail(scene, { team, letter: { ...thread.reply, quoted }, at: at(7) })
  return 1
}

/** The closed one and its successor. */
function playContinued(stage: Stage, team: Team, openedAt: Instant): number {
  const at = (hours: number): Instant => team.working.add(openedAt, millis(hours * HOUR))
  const scene = openByMail(stage, { team, letter: continued.question, at: openedAt })
  playOn(scene, [
    { kind: 'claims', at: at(2) },
    { ...replies(continued.answer, true), at: at(5) },
    { kind: 'resolves', at: at(5.1) },
    { kind: 'closes', at: at(22) },
  ])
  answerByMail(scene, { team, letter: continued.successor, at: at(67) })
  return 2
}

const replies = (text: string, diagnosis: boolean): Beat => ({
  kind: 'replies',
  say: () => `Olá!\n\n${text}\n\nFicamos à disposição.\n\nAtt.,\nSuporte`,
  diagnosis,
  delivered: true,
})
