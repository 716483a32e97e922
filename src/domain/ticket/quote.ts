/** A message's text in two pieces; `fresh + quoted` is the text, to the letter. */
export interface FoldedQuote {
  readonly fresh: string
  readonly quoted: string
}

/** A longer line is nobody's attribution, and is not searched. */
const LONGEST_LINE = 500
/** Mailers wrap an attribution at most over so many lines. */
const ATTRIBUTION_LINES = 3

/**
 * Sets the quoted earlier messages at the end of `text` apart from what is new. In doubt it is new: an answer under
 * or between quotes keeps them, a forwarded message is what its sender wants read, a signature stays where it is,
 * and never is everything a quote.
 */
export function foldQuote(text: string): FoldedQuote {
  const lines = text.split('\n')
  const cut = firstQuotedLine(lines)
  const isAllQuoted = lines.slice(0, cut).every((line) => line.trim() === '')
  const at = isAllQuoted ? text.length : lengthOf(lines.slice(0, cut))
  return { fresh: text.slice(0, at), quoted: text.slice(at) }
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0)

/** Index of the line where the trailing quote begins, or the number of lines. */
function firstQuotedLine(lines: readonly string[]): number {
  const marks = startOfMarks(lines)
  const last = lines.findLastIndex((line) => line.startsWith('>'))
  for (const [index, line] of lines.entries()) {
    if (index >= marks) return marks
    if (line.length > LONGEST_LINE || line.startsWith('>')) continue
    if (ORIGINAL.test(line) || opensHeaderBlock(lines, index)) return index
    const attribution = attributionAt(lines, index)
    if (attribution === null) continue
    const body = index + attribution.lines
    if (body >= marks || blankBetween(lines, body, marks)) return index
    if (attribution.certain && last < body && lines.slice(body).some((rest) => rest.trim() !== ''))
      return index
  }
  return lines.length
}

/** Where the lines of `>` begin that reach to the end, or the number of lines; one such line alone is no quote. */
function startOfMarks(lines: readonly string[]): number {
  const before = lines.findLastIndex((line) => !line.startsWith('>') && line.trim() !== '')
  const marks = lines.findIndex((line, index) => index > before && line.startsWith('>'))
  if (marks < 0) return lines.length
  const count = lines.slice(marks).filter((line) => line.startsWith('>')).length
  return count > 1 || attributionEndsAt(lines, before) ? marks : lines.length
}

const attributionEndsAt = (lines: readonly string[], last: number): boolean =>
  Array.from({ length: ATTRIBUTION_LINES }, (_, back) => last - back).some(
    (index) => index >= 0 && attributionAt(lines, index) !== null,
  )

const blankBetween = (lines: readonly string[], from: number, to: number): boolean =>
  to < lines.length && lines.slice(from, to).every((line) => line.trim() === '')

/** `-----Mensagem original-----`; a line that says "forwarded" instead opens what is meant to be read. */
const ORIGINAL = /^\s*-{3,}\s*(?:mensagem original|original message)\s*-{3,}\s*$/i

const RULE = /^\s*_{8,}\s*$/
const SENDER_FIELD = /^\s*\*?(?:de|from):\*?\s+\S/i
const OTHER_FIELD =
  /^\s*\*?(?:enviad[ao](?: em)?|data|sent|date|para|to|cc|cópia|assunto|subject|responder a|reply-to):\*?/i
const DATE_FIELD = /^\s*\*?(?:enviad[ao](?: em)?|data|sent|date):\*?\s*\S.*\d/i

/** Outlook's block `De: … Enviada em: … Para: … Assunto: …`, with or without the rule of underscores above it. */
function opensHeaderBlock(lines: readonly string[], index: number): boolean {
  const start = RULE.test(lines[index] ?? '') ? nextSpoken(lines, index + 1) : index
  if (!SENDER_FIELD.test(lines[start] ?? '')) return false
  const fields = lines.slice(start + 1, start + 6).filter((line) => OTHER_FIELD.test(line))
  return fields.length >= 2 && fields.some((line) => DATE_FIELD.test(line))
}

function nextSpoken(lines: readonly string[], from: number): number {
  const next = lines.slice(from, from + 3).findIndex((line) => line.trim() !== '')
  return next < 0 ? from : from + next
}

const OPENS = /^\s*(?:em|no dia|on|le|el)\s/i
const CLOSES = /(?:escreveu|wrote|escribió)\s*:\s*$/i
const HAS_DAY = /\d/
const HAS_TIME = /\d{1,2}[:h]\d{2}/
const HAS_ADDRESS = /[^\s<>@]+@[^\s<>@]+/

/** `Em …, Fulano <…> escreveu:` from `index` on; `certain` where it names both a time and an address. */
function attributionAt(
  lines: readonly string[],
  index: number,
): { readonly lines: number; readonly certain: boolean } | null {
  if (!OPENS.test(lines[index] ?? '')) return null
  for (let count = 1; count <= ATTRIBUTION_LINES; count++) {
    const joined = lines.slice(index, index + count).join(' ')
    if (joined.length > LONGEST_LINE) return null
    if (!CLOSES.test(joined)) continue
    if (!HAS_DAY.test(joined)) return null
    return { lines: count, certain: HAS_TIME.test(joined) && HAS_ADDRESS.test(joined) }
  }
  return null
}
