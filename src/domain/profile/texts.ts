import type { Profile } from './profile.ts'
import { TEMPLATE_VARIABLES, variablesOf } from './template.ts'

/** What a team writes for itself: the part of a profile that is edited in the window. */
export type Texts = Pick<Profile, 'templates' | 'macros'>

/** Longest name and longest text, in UTF-16 units. */
export const NAME_LIMIT = 120
export const TEXT_LIMIT = 20_000

export type TextProblem =
  | 'nameMissing'
  | 'nameTwice'
  | 'nameTooLong'
  | 'textMissing'
  | 'textTooLong'
  | 'braceOpen'
  | 'variableUnknown'
  | 'fieldUnused'
  | 'statusUnknown'
  | 'statusOfSilence'
  | 'nothingDone'

/** What is wrong with one text, and where; `value` is the name, the variable or the status that does not fit. */
export interface TextFault {
  readonly list: keyof Texts
  readonly at: number
  readonly field: 'name' | 'text' | 'status' | `requires[${number}]`
  readonly problem: TextProblem
  readonly value: string
}

type Entry = Texts['templates'][number] | Texts['macros'][number]
type Found = Pick<TextFault, 'field' | 'problem' | 'value'>

/**
 * Every fault of a team's texts: names stand once, braces are closed, each variable is known, each required field has
 * its place (DY-20), and a macro does something and names a status of the profile that a person may set.
 */
export function* textFaults(
  texts: Texts,
  profile: Pick<Profile, 'statuses' | 'onSilence'>,
): Generator<TextFault> {
  for (const list of ['templates', 'macros'] as const) {
    const seen = new Set<string>()
    for (const [at, entry] of texts[list].entries()) {
      for (const found of [...nameFaults(entry, seen), ...faultsOfText(entry)]) yield { list, at, ...found }
      if ('owner' in entry) for (const found of macroFaults(entry, profile)) yield { list, at, ...found }
      else if (entry.text === '') yield { list, at, field: 'text', problem: 'textMissing', value: '' }
    }
  }
}

/** The path of a fault in the profile's file, `macros[1].status`. */
export const pathOfText = ({ list, at, field }: TextFault): string => `${list}[${at}].${field}`

function* nameFaults({ name }: Entry, seen: Set<string>): Generator<Found> {
  const key = name.trim().toLowerCase()
  if (key === '') yield { field: 'name', problem: 'nameMissing', value: '' }
  else if (seen.has(key)) yield { field: 'name', problem: 'nameTwice', value: name }
  if (name.length > NAME_LIMIT) yield { field: 'name', problem: 'nameTooLong', value: String(NAME_LIMIT) }
  seen.add(key)
}

function* faultsOfText({ text, requires }: Entry): Generator<Found> {
  if (text.length > TEXT_LIMIT) yield { field: 'text', problem: 'textTooLong', value: String(TEXT_LIMIT) }
  if (/[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, '')))
    yield { field: 'text', problem: 'braceOpen', value: '' }
  const variables = variablesOf(text)
  const known = new Set<string>([...TEMPLATE_VARIABLES, ...requires])
  for (const name of variables)
    if (!known.has(name)) yield { field: 'text', problem: 'variableUnknown', value: name }
  for (const [index, field] of requires.entries())
    if (!variables.includes(field))
      yield { field: `requires[${index}]`, problem: 'fieldUnused', value: field }
}

function* macroFaults(
  { text, status, owner }: Texts['macros'][number],
  { statuses, onSilence }: Pick<Profile, 'statuses' | 'onSilence'>,
): Generator<Found> {
  if (status !== null && !statuses.some((each) => each.status === status))
    yield { field: 'status', problem: 'statusUnknown', value: status }
  if (status !== null && status === onSilence)
    yield { field: 'status', problem: 'statusOfSilence', value: status }
  if (text === '' && status === null && owner === null)
    yield { field: 'text', problem: 'nothingDone', value: '' }
}

/** An id for a new text: its name in lower-case ascii joined by dashes, unlike those that are `taken`. */
export function idForName(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  const stem = plain === '' ? 'texto' : plain
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`
    if (!taken.includes(id)) return id
  }
}

/** The fields to fill that a text still has a place for: one that was taken out of it asks for nothing more. */
export const fieldsIn = (text: string, requires: readonly string[]): readonly string[] => {
  const variables = variablesOf(text)
  return requires.filter((field) => variables.includes(field))
}
