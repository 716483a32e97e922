import type { ProfileFile } from './file.ts'
import type { Fault } from '../path.ts'

/** Ids, names in a list and promises that stand twice; the path is that of the second. */
export function* duplicates(file: ProfileFile): Generator<Fault> {
  yield* repeated(
    file.addresses.map((address) => address.toLowerCase()),
    (at) => `addresses[${at}]`,
  )
  for (const list of ['calendars', 'plans', 'severities', 'types', 'sectors', 'channels'] as const)
    yield* repeated(ids(file[list]), (at) => `${list}[${at}].id`)
  yield* repeated(
    file.statuses.map((each) => each.status),
    (at) => `statuses[${at}].status`,
  )
  for (const list of ['templates', 'macros', 'playbooks', 'addOns'] as const)
    yield* repeated(ids(file[list]), (at) => `${list}[${at}].id`)
  yield* repeated(
    file.severities.map((each) => String(each.order)),
    (at) => `severities[${at}].order`,
  )
  for (const [at, calendar] of file.calendars.entries())
    yield* repeated(calendar.holidaySets, (set) => `calendars[${at}].holidaySets[${set}]`)
  for (const [at, plan] of file.plans.entries())
    yield* repeated(
      plan.targets.map(({ severity, clock }) => `${severity} ${clock}`),
      (target) => `plans[${at}].targets[${target}]`,
    )
  yield* repeatedWords(file)
}

function* repeatedWords({ matrix, rules, services }: ProfileFile): Generator<Fault> {
  yield* repeated(matrix?.urgencies ?? [], (at) => `matrix.urgencies[${at}]`)
  yield* repeated(matrix?.complexities ?? [], (at) => `matrix.complexities[${at}]`)
  for (const list of [
    'queue',
    'ladder',
    'intake',
    'conditions',
    'changeReasons',
    'workPlaces',
    'secretKinds',
  ] as const)
    yield* repeated(rules[list], (at) => `rules.${list}[${at}]`)
  yield* repeated(services, (at) => `services[${at}]`)
}

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map((each) => each.id)

function* repeated(names: readonly string[], path: (at: number) => string): Generator<Fault> {
  const seen = new Set<string>()
  for (const [at, name] of names.entries()) {
    if (seen.has(name)) yield { path: path(at), detail: `stands twice: ${name}` }
    seen.add(name)
  }
}
