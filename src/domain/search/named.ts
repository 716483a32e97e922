import { fold, foldedWords } from './fold.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/**
 * The values of a list that a typed name may mean: those called exactly so, else those of whose words each typed word
 * is the beginning of one (`setor:sup` is «Suporte N1» and «Suporte N2»). Ids count as names.
 */
export function namedBy<T extends Named>(typed: string, list: readonly T[]): readonly T[] {
  const whole = fold(typed).trim()
  const same = list.filter(({ id, name }) => fold(name) === whole || fold(id) === whole)
  if (same.length > 0) return same
  const wanted = foldedWords(typed)
  if (wanted.length === 0) return []
  return list.filter(({ id, name }) => {
    const words = [...foldedWords(name), ...foldedWords(id)]
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
}
