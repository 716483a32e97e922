import { foldedWords } from '../search/fold.ts'

/**
 * The words of a subject that tell it from others, the longest first: whole, without case and diacritics, each once.
 * Short ones and those of every letter to a desk are left out.
 */
export function tellingWords(subject: string): readonly string[] {
  const telling = foldedWords(subject.slice(0, MOST_READ)).filter(
    (word) => word.length >= SHORTEST && !EVERYWHERE.has(word),
  )
  return [...new Set(telling)].toSorted((a, b) => b.length - a.length)
}

/** Whether two subjects share two telling words, or the only one that one of them has. */
export function shareWords(some: readonly string[], others: readonly string[]): boolean {
  const shared = some.filter((word) => others.includes(word)).length
  return shared >= 2 || (shared === 1 && Math.min(some.length, others.length) === 1)
}

const SHORTEST = 3
const MOST_READ = 400

const EVERYWHERE: ReadonlySet<string> = new Set(
  `nao para com que uma por como mais mas dos das nos nas pelo pela esta este isso essa esse sem foi ser tem ter
  ainda quando aqui minha meu nossa nosso sua seu bom dia boa tarde noite ola favor ajuda urgente problema erro duvida
  suporte ticket chamado solicitacao sobre loja sistema site cliente conta
  the and for with not does from our your please help urgent problem error question support issue`.split(
    /\s+/,
  ),
)
