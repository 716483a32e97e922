import { VARIABLE } from './template.ts'

/** A template with its variables filled; what nobody knew stays as a gap. */
export interface Filled {
  readonly text: string
  /** Names of what is left to be filled, each once. */
  readonly gaps: readonly string[]
}

/** A gap in a text, `{itens}`: its name, and where it stands in UTF-16 units. */
export interface Gap {
  readonly name: string
  readonly from: number
  readonly to: number
}

/**
 * Puts `values` where a template names them. A variable without a value becomes a gap like a required field (DY-20):
 * "a previsão é ." or a name in braces must reach no client.
 */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): Filled {
  const gaps = new Set<string>()
  const filled = text.replaceAll(VARIABLE, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value) return value
    gaps.add(name)
    return whole
  })
  return { text: filled, gaps: [...gaps] }
}

/** The gaps of these names that still stand in a text, in its order; braces of anything else are the person's own. */
export function gapsIn(text: string, names: readonly string[]): readonly Gap[] {
  if (names.length === 0) return []
  return [...text.matchAll(VARIABLE)].flatMap((found) => {
    const [whole, name = ''] = found
    return names.includes(name) ? [{ name, from: found.index, to: found.index + whole.length }] : []
  })
}
