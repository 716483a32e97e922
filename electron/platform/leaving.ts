/** What may leave the program for another one; everything else stays where it is. */
const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:']

/** Longer addresses are refused: programs that take them over cut them, and what is left is another address. */
const LONGEST = 2000

/**
 * An address as it may be handed to the system, in plain letters: its host as the network sees it, everything that
 * could be taken for another argument in its escaped form. Null where it stays: another scheme, a host with somebody's
 * password before it, signs that nobody sees.
 */
export function leavingAddress(text: string): string | null {
  if (text.length > LONGEST || /[\p{Cc}\p{Cf}\s"<>\\^`{|}]/u.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  if (!SCHEMES.includes(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.href.length > LONGEST ? null : url.href
}
