import { TEMPLATE_VARIABLES, variablesOf } from '../../domain/profile/template.ts'
import type { Template } from '../../domain/profile/profile.ts'
import type { ProfileFile } from './file.ts'
import type { Fault } from '../path.ts'

/** A template's braces: closed, known, and each required field with its place in the text (DY-20). */
export function* templateFaults({ templates }: ProfileFile): Generator<Fault> {
  for (const [at, template] of templates.entries()) yield* faultsOf(template, `templates[${at}]`)
}

function* faultsOf({ text, requires }: Template, path: string): Generator<Fault> {
  if (/[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, '')))
    yield { path: `${path}.text`, detail: 'a brace without its other half' }
  const variables = variablesOf(text)
  const known = new Set<string>([...TEMPLATE_VARIABLES, ...requires])
  for (const name of variables)
    if (!known.has(name)) yield { path: `${path}.text`, detail: `unknown variable {${name}}` }
  for (const [index, field] of requires.entries())
    if (!variables.includes(field))
      yield { path: `${path}.requires[${index}]`, detail: `the text has no {${field}}` }
}
