import { compile, type DomNode, type FormatCallback } from 'html-to-text'

/** What of a huge document is turned into text; the whole stays beside it as HTML. */
const LONGEST_HTML = 1_048_576
const MOST_TAGS = 60_000
const DEEPEST = 80
const DEEPEST_QUOTE = 6
const CUT = '\n[…]'

/** The readable text of a hostile HTML document: links with their address, no images, scripts or styles. */
export function htmlToText(html: string): string {
  const bounded = withinTags(html.slice(0, LONGEST_HTML))
  const text = convert(bounded)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
  return bounded.length < html.length ? text + CUT : text
}

/** Quotes as `> ` to a depth that a reader can follow: each level copies all that is inside it. */
const quote: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(element.children, builder)
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: quoteDepth(element) <= DEEPEST_QUOTE ? asQuote : asIs,
  })
}

function quoteDepth(element: DomNode): number {
  let depth = 0
  for (let at: DomNode | null | undefined = element; at; at = at.parent) if (at.name === 'blockquote') depth++
  return depth
}

const asIs = (text: string): string => text
const asQuote = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()))
    .join('\n')

/** A cell is set apart by a gap, a row by a line: right for data and harmless for layout, in one pass. */
const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder)
  builder.addLiteral('\u2003')
}

/** Lists without nested indents, whose cost grows with their depth. */
const item: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 })
  builder.addLiteral('- ')
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

const oneBreak = { leadingLineBreaks: 1, trailingLineBreaks: 1 }
const heading = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'block' }))

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: DEEPEST, ellipsis: '[…]' },
  formatters: { quote, cell, item },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
    { selector: 'blockquote', format: 'quote' },
    { selector: 'table', format: 'block', options: oneBreak },
    { selector: 'tr', format: 'block', options: oneBreak },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    { selector: 'ul', format: 'block', options: oneBreak },
    { selector: 'ol', format: 'block', options: oneBreak },
    { selector: 'li', format: 'item' },
    ...heading,
  ],
})

function withinTags(html: string): string {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (++tags > MOST_TAGS) return html.slice(0, at)
  }
  return html
}
