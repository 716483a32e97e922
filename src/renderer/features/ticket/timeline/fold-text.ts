export interface Folded {
  readonly head: string
  readonly rest: string
}

/** What is shown of a long text before it is asked for: in UTF-16 units and lines. */
interface Limit {
  readonly letters: number
  readonly lines: number
}

const USUAL: Limit = { letters: 2200, lines: 30 }
/** What came last is what one opened the ticket for. */
const NEWEST: Limit = { letters: 12_000, lines: 250 }

/** Folding away less than this would hide more than it clears. */
const WORTH = 1.4

/** A long text in two, cut between lines where there are any; null where it is shown whole. */
export function foldText(text: string, newest: boolean): Folded | null {
  const { letters, lines } = newest ? NEWEST : USUAL
  const breaks = breaksIn(text, Math.ceil(lines * WORTH))
  const tall = breaks.length >= Math.ceil(lines * WORTH)
  if (!tall && text.length < letters * WORTH) return null
  const byLines = tall ? (breaks[lines - 1] ?? text.length) : text.length
  const at = byLines <= letters ? byLines : cutNear(text, letters)
  return { head: text.slice(0, at), rest: text.slice(at).replace(/^\n/, '') }
}

function breaksIn(text: string, most: number): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf('\n'); at >= 0 && found.length < most; at = text.indexOf('\n', at + 1))
    found.push(at)
  return found
}

/** The last line break before `letters`, else the last space, else no letter is cut in two. */
function cutNear(text: string, letters: number): number {
  const line = text.lastIndexOf('\n', letters)
  if (line > letters / 2) return line
  const space = text.lastIndexOf(' ', letters)
  if (space > letters / 2) return space
  return /[\uD800-\uDBFF]/.test(text.charAt(letters - 1)) ? letters - 1 : letters
}
