/** A name as it is sorted and found: in lower case, without diacritics, with single spaces. */
export const plainText = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim()

/** The words of a text by whose beginnings it is found: whole ones, and the parts between their signs. */
export function findableWords(texts: readonly string[]): ReadonlySet<string> {
  const whole = texts.flatMap((text) => plainText(text).split(' '))
  const parts = whole.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
  return new Set([...whole, ...parts].filter((word) => word !== ''))
}
