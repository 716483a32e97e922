/** What a link from outside asks for; null: nothing that is known here. */
export type DeepLink = { readonly code: string | null }

const TICKET = /^plantao:\/\/ticket\/([a-z]\d{0,2}-\d{1,9})\/?$/i

/** Longer ones are none of ours. */
const LONGEST = 64

/**
 * The link among the words by which the program was started; null where there is none. One that names no ticket, and
 * any where there are several, asks for nothing that is known: whoever writes a link chooses no other word of a start.
 */
export function deepLinkIn(words: readonly string[]): DeepLink | null {
  const links = words.filter((word) => /^\s*plantao:/i.test(word))
  const [only] = links
  if (only === undefined) return null
  const code = links.length === 1 && only.length <= LONGEST ? TICKET.exec(only)?.[1] : undefined
  return { code: code?.toUpperCase() ?? null }
}
