import type { LocalDay } from '../calendar/local.ts'
import { fold, foldedWords } from './fold.ts'
import { type Operator, operatorOf } from './operator.ts'
import { spanOf } from './span.ts'

/** Words that must stand in one text; `exact`: as whole words and side by side, for they were quoted. */
export interface SearchTerm {
  readonly words: readonly string[]
  readonly exact: boolean
}

/** What a found text or its ticket must be. Values are as typed where a list of the console says what they mean. */
export type SearchFilter =
  | { readonly kind: 'from' | 'owner'; readonly who: 'me' | 'nobody' | { readonly name: string } }
  | { readonly kind: 'client' | 'sector' | 'status' | 'severity'; readonly value: string }
  | { readonly kind: 'attachment' }
  /** Before the day begins, or once it has begun. */
  | { readonly kind: 'before' | 'since'; readonly day: LocalDay }

/** What of a phrase was not understood; the rest is searched for all the same. */
export type PhraseProblem =
  | { readonly kind: 'valueMissing'; readonly operator: Operator }
  | { readonly kind: 'dateUnknown' | 'valueUnknown'; readonly operator: Operator; readonly value: string }
  | { readonly kind: 'tooMuch'; readonly limit: number }
  | { readonly kind: 'nothingToFind' }

export interface SearchPhrase {
  readonly terms: readonly SearchTerm[]
  readonly filters: readonly SearchFilter[]
  readonly problems: readonly PhraseProblem[]
}

/** More terms and operators than anybody means are left out, and that is said. */
export const MOST_PARTS = 16

/** More letters tell no word from another. */
const LONGEST_WORD = 40
const LONGEST_VALUE = 60

/** A typed phrase as values. `today` is the local day from which `ontem` is counted. Never throws. */
export function parsePhrase(text: string, today: LocalDay): SearchPhrase {
  const parts: Part[] = []
  let left = false
  for (const part of partsOf(text)) {
    if (parts.length === MOST_PARTS) {
      left = true
      break
    }
    parts.push(part)
  }
  const read = parts.map((part) => readPart(part, today))
  const terms = read.flatMap((each) => ('words' in each ? [each] : []))
  const filters = read.flatMap((each) => ('filter' in each ? [each.filter] : []))
  const problems = read.flatMap((each) => ('problem' in each ? [each.problem] : []))
  if (left) problems.push({ kind: 'tooMuch', limit: MOST_PARTS })
  const found = terms.filter(({ words }) => words.length > 0)
  if (found.length + filters.length + problems.length === 0 && text.trim() !== '')
    problems.push({ kind: 'nothingToFind' })
  return { terms: found, filters, problems }
}

/** One piece of the phrase: a word, a quotation, or an operator with its value. */
interface Part {
  readonly operator: Operator | null
  readonly text: string
  readonly quoted: boolean
}

/** An operator without its value, or a quotation or word with an operator before it or none. */
const PART = /(\p{L}+):(?=\s|$)|(?:(\p{L}+):)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu

/** Lazily: a pasted book is read no further than its first words. */
function* partsOf(text: string): Generator<Part> {
  for (const [whole, alone = '', name = '', quotation, bare = ''] of text.matchAll(PART)) {
    const operator = operatorOf(name === '' ? alone : name)
    if (operator !== null) yield { operator, text: quotation ?? bare, quoted: quotation !== undefined }
    else if (name !== '' && quotation !== undefined) {
      yield { operator: null, text: name, quoted: false }
      yield { operator: null, text: quotation, quoted: true }
    } else yield { operator: null, text: quotation ?? whole, quoted: quotation !== undefined }
  }
}

type Read = SearchTerm | { readonly filter: SearchFilter } | { readonly problem: PhraseProblem }

function readPart({ operator, text, quoted }: Part, today: LocalDay): Read {
  if (operator === null) {
    const words = foldedWords(text.slice(0, LONGEST_WORD * MOST_PARTS)).slice(0, MOST_PARTS)
    return { words: words.map((word) => Array.from(word).slice(0, LONGEST_WORD).join('')), exact: quoted }
  }
  const value = text.slice(0, LONGEST_VALUE).trim()
  if (value === '') return { problem: { kind: 'valueMissing', operator } }
  return readFilter(operator, value, today)
}

function readFilter(operator: Operator, value: string, today: LocalDay): Read {
  switch (operator) {
    case 'from':
    case 'owner':
      return { filter: { kind: operator, who: whoOf(operator, value) } }
    case 'has':
      return ATTACHMENT.has(fold(value))
        ? { filter: { kind: 'attachment' } }
        : { problem: { kind: 'valueUnknown', operator, value } }
    case 'before':
    case 'after': {
      const span = spanOf(value, today)
      if (span === null) return { problem: { kind: 'dateUnknown', operator, value } }
      const day = operator === 'before' ? span.from : span.to
      return { filter: { kind: operator === 'before' ? 'before' : 'since', day } }
    }
    case 'client':
    case 'sector':
    case 'status':
    case 'severity':
      return foldedWords(value).length > 0
        ? { filter: { kind: operator, value } }
        : { problem: { kind: 'valueUnknown', operator, value } }
  }
}

function whoOf(operator: 'from' | 'owner', value: string): Extract<SearchFilter, { who: unknown }>['who'] {
  const word = fold(value)
  if (ME.has(word)) return 'me'
  return operator === 'owner' && NOBODY.has(word) ? 'nobody' : { name: value }
}

const ME: ReadonlySet<string> = new Set(['mim', 'eu', 'me'])
const NOBODY: ReadonlySet<string> = new Set(['ninguem', 'nobody', 'none'])
const ATTACHMENT: ReadonlySet<string> = new Set([
  'anexo',
  'anexos',
  'arquivo',
  'attachment',
  'attachments',
  'file',
])
