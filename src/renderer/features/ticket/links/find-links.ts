/** A stretch of a text; `address` where it names a place of the network, as the network reads it. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly address: string | null
}

/** Cheap to begin with, and never read twice: what follows a beginning ends at the first blank. */
const BEGINNING = /(?<![\p{L}\p{N}@./:-])(?:https?:\/\/|www\.|mailto:|tel:)[^\s\p{Cc}\p{Cf}<>"`{}|\\^]+/giu

/** Longer ones are no links: what takes them over would cut them. */
const LONGEST = 2000

/** A text cut where it names places. Punctuation at an address's end is the sentence's. */
export function linksIn(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const found of text.matchAll(BEGINNING)) {
    const words = found[0].length > LONGEST ? '' : withoutEnd(found[0])
    const address = addressOf(words)
    if (address === null) continue
    if (found.index > at) stretches.push({ from: at, to: found.index, address: null })
    at = found.index + words.length
    stretches.push({ from: found.index, to: at, address })
  }
  if (at < text.length) stretches.push({ from: at, to: text.length, address: null })
  return stretches
}

const ENDS = /[.,;:!?'’”»*_~…]$/u

/** A bracket belongs to the address that opened it. */
function withoutEnd(words: string): string {
  for (let end = words.length; end > 0; end -= 1) {
    const rest = words.slice(0, end)
    const closing = rest.endsWith(')') ? '()' : rest.endsWith(']') ? '[]' : null
    const open = closing !== null && count(rest, closing.charAt(0)) >= count(rest, closing.charAt(1))
    if (open || (closing === null && !ENDS.test(rest))) return rest
  }
  return ''
}

const count = (text: string, letter: string): number => text.split(letter).length - 1

/** As the network reads it; null where it is none, or hides its host behind somebody's name. */
function addressOf(words: string): string | null {
  const text = /^www\./i.test(words) ? `https://${words}` : words
  if (!URL.canParse(text)) return null
  const { href, host, protocol, username, password } = new URL(text)
  if (username !== '' || password !== '' || href.length > LONGEST) return null
  const inside = protocol === 'mailto:' || protocol === 'tel:' ? true : /[^.]\.[^.]|^localhost|^\[/.test(host)
  return inside ? href : null
}
