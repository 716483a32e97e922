import type { ProfileFile } from './file.ts'
import type { Fault } from '../path.ts'

/** Every name that a file uses without having introduced it. */
export function* references(file: ProfileFile): Generator<Fault> {
  yield* calendarsNamed(file)
  yield* severitiesNamed(file)
  yield* statusesNamed(file)
  yield* known('plan', file.plans, [['defaultPlan', file.defaultPlan]])
  yield* known('sector', file.sectors, [['entrance', file.entrance]])
  yield* known('channel', file.channels, [['mailChannel', file.mailChannel]])
}

function* calendarsNamed({ calendars, plans, workingCalendar, rules }: ProfileFile): Generator<Fault> {
  yield* known('calendar', calendars, [
    ['workingCalendar', workingCalendar],
    ...targetsOf(plans).map(({ path, target }): Use => [`${path}.calendar`, target.calendar]),
    ['rules.silence.calendar', rules.silence?.calendar ?? null],
    ['rules.standBy.calendar', rules.standBy?.calendar ?? null],
    ['rules.softGoal.calendar', rules.softGoal?.calendar ?? null],
  ])
}

function* severitiesNamed(file: ProfileFile): Generator<Fault> {
  const cells = (file.matrix?.cells ?? []).flatMap((row, at) =>
    row.map((cell, column): Use => [`matrix.cells[${at}][${column}]`, cell]),
  )
  yield* known('severity', file.severities, [
    ...targetsOf(file.plans).map(({ path, target }): Use => [`${path}.severity`, target.severity]),
    ['provisionalSeverity', file.provisionalSeverity],
    ...cells,
    ...(file.severityHelper ?? []).map((row, at): Use => [`severityHelper[${at}].severity`, row.severity]),
    ...file.types.map((type, at): Use => [`types[${at}].fixedSeverity`, type.fixedSeverity]),
  ])
}

function* statusesNamed(file: ProfileFile): Generator<Fault> {
  const statuses = file.statuses.map((each) => ({ id: each.status }))
  yield* known('status', statuses, [
    ['initialStatus', file.initialStatus],
    ['workingStatus', file.workingStatus],
    ['onClientReply', file.onClientReply],
    ['onSilence', file.onSilence],
    ['rules.advisory.status', file.rules.advisory?.status ?? null],
    ...file.macros.map((macro, at): Use => [`macros[${at}].status`, macro.status]),
  ])
}

/** A path and the name that stands there; null names nothing. */
type Use = readonly [path: string, name: string | null]

function* known(
  what: string,
  list: readonly { readonly id: string }[],
  uses: readonly Use[],
): Generator<Fault> {
  const names = new Set(list.map((each) => each.id))
  for (const [path, name] of uses)
    if (name !== null && !names.has(name)) yield { path, detail: `unknown ${what}: ${name}` }
}

const targetsOf = (plans: ProfileFile['plans']) =>
  plans.flatMap((plan, at) =>
    plan.targets.map((target, index) => ({ path: `plans[${at}].targets[${index}]`, target })),
  )
