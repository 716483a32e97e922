import { readFileSync } from 'node:fs'
import { resolveProfile } from '../../src/application/load-profile.ts'
import { parseProfileFile } from '../../src/contract/profile/parse.ts'
import { budgetMillis, type Plan, type TargetClock, targetOf } from '../../src/domain/profile/plan.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Status } from '../../src/domain/profile/status.ts'
import type { Holiday } from '../../src/domain/calendar/calendar.ts'
import type { SeverityId } from '../../src/domain/value/id.ts'
import { HOUR } from '../../src/domain/value/instant.ts'
import type { Result } from '../../src/domain/value/result.ts'

export const PROFILES = ['webmania', 'wati', 'dype', 'xtech', 'weconnect'] as const
export type ProfileName = (typeof PROFILES)[number]

export const textOf = (name: ProfileName): string =>
  readFileSync(new URL(`../../resources/profiles/${name}.json`, import.meta.url), 'utf8')

export const jsonOf = (name: ProfileName): unknown => JSON.parse(textOf(name))

const BR: readonly Holiday[] = JSON.parse(
  readFileSync(new URL('../../resources/holidays/BR.json', import.meta.url), 'utf8'),
)

/** A shipped profile as the console holds it, read afresh. */
export const loaded = (name: ProfileName): Profile =>
  valueOf(resolveProfile(valueOf(parseProfileFile(jsonOf(name))), { BR }))

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

export function planOf(profile: Profile, id: string): Plan {
  const plan = profile.plans.find((each) => each.id === id)
  if (!plan) throw new Error(`no plan ${id}`)
  return plan
}

/** A target as people say it, counted hours and the calendar: `40 h @comercial`; `sem meta` or `nada`. */
export function promise(plan: Plan, severity: string, clock: TargetClock): string {
  const target = targetOf(plan, severity as SeverityId, clock)
  if (!target) return 'nada'
  if (!target.budget) return 'sem meta'
  return `${budgetMillis(target.budget, plan.dayHours) / HOUR} h @${target.calendar}`
}

export function status(profile: Profile, id: string): Status {
  const found = profile.statuses.find((each) => each.status === id)
  if (!found) throw new Error(`no status ${id}`)
  return found
}

/** The open week of a calendar, one line a day: `1 09:00-13:00 14:00-18:00`. */
export function weekOf(profile: Profile, id: string): readonly string[] {
  const calendar = profile.calendars.find((each) => each.id === id)
  if (!calendar) throw new Error(`no calendar ${id}`)
  return [1, 2, 3, 4, 5, 6, 7].map((day) =>
    [day, ...calendar.week.filter((each) => each.day === day).map(({ from, to }) => `${from}-${to}`)].join(
      ' ',
    ),
  )
}

export const holidaysOf = (profile: Profile, id: string): readonly string[] =>
  profile.calendars.find((each) => each.id === id)?.holidays.map((each) => each.date) ?? []

/** All that a playbook says, in one text. */
export const steps = (profile: Profile, id: string): string =>
  profile.playbooks
    .find((each) => each.id === id)
    ?.steps.map((step) => `${step.needsApproval ? '[aprovação] ' : ''}${step.text}`)
    .join('\n') ?? ''

export function template(profile: Profile, id: string): Profile['templates'][number] {
  const found = profile.templates.find((each) => each.id === id)
  if (!found) throw new Error(`no template ${id}`)
  return found
}

export const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map((each) => each.id)
