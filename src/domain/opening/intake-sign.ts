import type { FileKind } from '../file/kind.ts'
import { fold } from '../search/fold.ts'
import type { Base } from '../ticket/event.ts'

/** What there is to look at while a ticket is being written. */
export interface Evidence {
  readonly text: string
  /** The files at hand, by what their bytes say. */
  readonly files: readonly FileKind[]
  /** The base that was chosen; null: nobody did. */
  readonly base: Base | null
}

/** A sign that an item of the intake may be there: what was found, as it stands in the text; never a tick. */
export type IntakeSign =
  | { readonly what: 'words'; readonly found: string }
  | { readonly what: 'image' | 'file' | 'base' | 'detail' }

/**
 * Signs by item (WC-15, XT-06, WM-04). A profile writes its items as it likes, so each is understood by the words in
 * it; an item that is about nothing known has no sign.
 */
export function intakeSigns(items: readonly string[], evidence: Evidence): ReadonlyMap<string, IntakeSign> {
  const looked = { ...evidence, text: evidence.text.slice(0, MOST_READ) }
  return new Map(
    items.flatMap((item) => {
      const about = SUBJECTS.filter(({ named }) => named.test(fold(item)))
      const sign = about.map(({ sign: look }) => look(looked)).find((found) => found !== null)
      return sign ? [[item, sign] as const] : []
    }),
  )
}

/** As much of a text as is looked at, in UTF-16 units: what matters is said early, and a paste may be a book. */
const MOST_READ = 50_000

const IMAGES: readonly FileKind[] = ['png', 'jpeg', 'gif', 'webp', 'picture']

/** A description that somebody can work with has at least so many words. */
const DETAILED = 25

interface Subject {
  /** What the item says, without case and accents. */
  readonly named: RegExp
  readonly sign: (evidence: Evidence) => IntakeSign | null
}

const SUBJECTS: readonly Subject[] = [
  {
    named: /\b(prints?|printscreens?|imagem|imagens|tela|screenshots?)\b/,
    sign: fileOf('image', (kind) => IMAGES.includes(kind)),
  },
  { named: /\b(arquivos?|files?)\b/, sign: fileOf('file', () => true) },
  {
    named: /\b(versao|version)\b/,
    sign: wordsLike(
      /\b(?:vers[ãa]o|version|v\.?|build|release)\s*:?\s*(?:n[º°o.]*\s*)?(\d+(?:\.\d+){0,4}[\w-]{0,12})/iu,
      /(?<![\d.,:/-])(?!\d\d?\.\d\d?\.\d{4})(\d{1,4}\.\d{1,4}\.\d{1,6}(?:\.\d{1,6})?)(?![\d.,:/-])/u,
    ),
  },
  {
    named: /\b(numero do pedido|n. do pedido|pedido|order)\b/,
    sign: wordsLike(
      /\b(?:pedidos?|ordem|order)\s*(?:de\s+compra\s*)?:?\s*(?:n[º°o.]*\s*|n[úu]mero\s*)?:?\s*#?\s*([A-Z]{0,4}-?\d{3,12})\b/iu,
      /(?<!\w)(#\d{4,12})\b/u,
    ),
  },
  {
    named: /\bcep\b/,
    sign: wordsLike(/\bcep\s*:?\s*(\d{2}\.?\d{3}-?\d{3})(?!\d)/iu, /(?<![\d.-])(\d{5}-\d{3})(?![\d-])/u),
  },
  {
    named: /\b(ref|referencia|sku)\b/,
    sign: wordsLike(
      /\b(?:ref(?:er[êe]ncia)?|sku)\b\.?\s*:?\s*#?([A-Z0-9][A-Z0-9._/-]{1,30}\d[A-Z0-9._/-]{0,10}|\d[A-Z0-9._/-]{1,30})/iu,
    ),
  },
  {
    named: /\bmodulo\b/,
    sign: wordsLike(/\b(m[óo]dulo\s*:?\s*(?:de\s+|do\s+|da\s+)?[\p{L}\d][\p{L}\d.-]{1,30})/iu),
  },
  { named: /\bbase\b/, sign: ({ base }) => (base === null ? null : { what: 'base' }) },
  {
    named: /\b(descricao|motivo|detalh\w*|comportamento)\b/,
    sign: ({ text }) => (hasWords(text, DETAILED) ? { what: 'detail' } : null),
  },
]

function fileOf(what: 'image' | 'file', fits: (kind: FileKind) => boolean): Subject['sign'] {
  return ({ files }) => (files.some(fits) ? { what } : null)
}

/** The first of the patterns that fits; its group is what was found. */
function wordsLike(...patterns: readonly RegExp[]): Subject['sign'] {
  return ({ text }) => {
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.[1]
      if (found !== undefined) return { what: 'words', found: found.trim() }
    }
    return null
  }
}

function hasWords(text: string, count: number): boolean {
  let words = 0
  for (const _ of text.matchAll(/\p{L}{2,}/gu)) {
    words += 1
    if (words === count) return true
  }
  return false
}
