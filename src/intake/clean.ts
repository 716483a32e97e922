/** Marks that may pile on one letter; more make normalising quadratic, and no language needs them. */
const PILED_MARKS = /(\p{M}{30})\p{M}+/gu
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g
const CONTROLS_BUT_TAB_AND_LINE = /(?![\t\n])\p{Cc}/gu
const BYTE_ORDER_MARKS = /\uFEFF/g
/** Marks that turn the direction of what follows: on one line they make a name look like another. */
const STEERING = /[\u202A-\u202E\u2066-\u2069]/gu

/** Text of several lines: `\n`, no other control characters but the tab, NFC, well-formed Unicode. */
export const cleanText = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS_BUT_TAB_AND_LINE, '')
    .replace(BYTE_ORDER_MARKS, '')
    .toWellFormed()
    .replace(PILED_MARKS, '$1')
    .normalize('NFC')

/** Text of one line: runs of blanks are one space, none at the ends; at most `longest` code units. */
export function cleanLine(text: string, longest = 1000): string {
  const line = cleanText(text.slice(0, longest * 4))
    .replace(STEERING, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return line.length > longest ? line.slice(0, longest).toWellFormed() : line
}
