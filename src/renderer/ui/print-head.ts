/** What stands at the edge of each printed page. */
export interface PageEdge {
  /** What it is about. */
  readonly head: string
  /** When it was printed. */
  readonly date: string
}

let sheet: CSSStyleSheet | null = null

/** Says what stands at the edges of the pages that are printed from now on. Browsers without such edges print none. */
export function edgePages({ head, date }: PageEdge): void {
  sheet ??= adopted()
  sheet.replaceSync(`@page {
    margin: 18mm 14mm 15mm;
    @top-left { content: ${quoted(head)}; ${WORDS} text-align: left; width: 75%; }
    @top-right { content: ${quoted(date)}; ${WORDS} text-align: right; }
    @bottom-right { content: counter(page) ' / ' counter(pages); ${WORDS} }
  }`)
}

const WORDS = 'font: 8pt sans-serif; color: #444; vertical-align: middle;'

/** A head that is longer is cut: it has one line. */
const LONGEST = 100

function adopted(): CSSStyleSheet {
  const made = new CSSStyleSheet()
  document.adoptedStyleSheets.push(made)
  return made
}

/** As a string of CSS: nothing in a subject ends it. */
function quoted(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text
  return `"${cut.replace(/["\\\p{Cc}]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 32).toString(16)} `)}"`
}
