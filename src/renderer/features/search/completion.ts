import type { SearchNames } from '../../../contract/views/search.ts'
import { fold, foldedWords } from '../../../domain/search/fold.ts'
import { type Operator, OPERATOR_NAMES, operatorOf } from '../../../domain/search/operator.ts'
import type { Say } from '../../../i18n/intl.ts'

/** What the end of a phrase may become. */
export interface Completion {
  readonly label: string
  /** Null: the label says it. */
  readonly about: Operator | null
  /** The whole phrase with it. */
  readonly phrase: string
}

export const OPERATORS = Object.keys(OPERATOR_NAMES) as Operator[]

/** More would be a list to read, and typing on narrows it. */
const MOST = 12

const LAST = /(?:\p{L}+:)?(?:["“][^"“”]*|[^\s"“”]*)$/u
const BEGUN = /^(\p{L}+):["“]?(.*)$/u

/**
 * The values of an operator whose value is being typed; else the operators, those that begin as the last word does
 * in its place.
 */
export function completionsOf(phrase: string, names: SearchNames | null, say: Say): readonly Completion[] {
  const last = LAST.exec(phrase)?.[0] ?? ''
  const before = phrase.slice(0, phrase.length - last.length)
  const [, name = '', typed = ''] = BEGUN.exec(last) ?? []
  const operator = operatorOf(name)
  if (operator !== null) return valuesOf({ operator, typed, before, names, say })
  return operatorsOf({ phrase, last, before, say })
}

interface Values {
  readonly operator: Operator
  readonly typed: string
  readonly before: string
  readonly names: SearchNames | null
  readonly say: Say
}

function valuesOf({ operator, typed, before, names, say }: Values): readonly Completion[] {
  const wanted = fold(typed)
  const fitting = offered(operator, names, say).filter(
    (value) => fold(value).startsWith(wanted) || foldedWords(value).some((word) => word.startsWith(wanted)),
  )
  return fitting
    .filter((value) => fold(value) !== wanted)
    .slice(0, MOST)
    .map((value) => {
      const quoted = /\s/.test(value) ? `"${value}"` : value
      const phrase = `${before}${say(`search.operator.${operator}`)}:${quoted} `
      return { label: value, about: null, phrase }
    })
}

function offered(operator: Operator, names: SearchNames | null, say: Say): readonly string[] {
  switch (operator) {
    case 'from':
      return [say('search.value.me'), ...(names?.agents ?? [])]
    case 'owner':
      return [say('search.value.me'), say('search.value.nobody'), ...(names?.agents ?? [])]
    case 'sector':
      return names?.sectors ?? []
    case 'status':
      return byWords([
        say('search.value.open'),
        say('search.value.resolved'),
        say('search.value.closed'),
        ...(names?.statuses ?? []),
      ])
    case 'severity':
      return names?.severities ?? []
    case 'has':
      return [say('search.value.attachment')]
    case 'before':
    case 'after':
      return [
        say('search.value.today'),
        say('search.value.yesterday'),
        say('search.value.week'),
        say('search.value.month'),
      ]
    case 'client':
      return []
  }
}

/** A team's own status may be called as the phase is. */
const byWords = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.findIndex((other) => fold(other) === fold(value)) === at)

interface Words {
  readonly phrase: string
  readonly last: string
  readonly before: string
  readonly say: Say
}

function operatorsOf({ phrase, last, before, say }: Words): readonly Completion[] {
  const wanted = fold(last)
  const begun = OPERATORS.filter(
    (operator) => wanted !== '' && fold(say(`search.operator.${operator}`)).startsWith(wanted),
  )
  const kept = phrase === '' || phrase.endsWith(' ') ? phrase : `${phrase} `
  const start = begun.length > 0 ? before : kept
  return (begun.length > 0 ? begun : OPERATORS).map((operator) => ({
    label: `${say(`search.operator.${operator}`)}:`,
    about: operator,
    phrase: `${start}${say(`search.operator.${operator}`)}:`,
  }))
}
