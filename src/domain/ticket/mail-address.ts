import type { Address } from './message.ts'

/** Longest address that a mail server takes (RFC 5321), in UTF-16 units. */
const LONGEST = 254
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`
const MAILBOX = new RegExp(String.raw`^[^\s@<>(),;:"\\[\]]{1,64}@${LABEL}(?:\.${LABEL})+$`, 'u')

/** Whether mail can be sent there: what people's mailboxes look like, narrower than what the standards allow. */
export const isMailAddress = (address: string): boolean => address.length <= LONGEST && MAILBOX.test(address)

/** The same mailbox, however it is written. */
export const sameAddress = (a: Address, b: Address): boolean =>
  a.address.toLowerCase() === b.address.toLowerCase()

/**
 * Addresses as a person types or pastes them: `ana@x.com.br`, `Ana Souza <ana@x.com.br>`, several parted by commas,
 * semicolons, tabs or line ends. A comma within quotes or before the brackets' end parts nothing. What is no address
 * stands in the list as written, so that it can be shown and mended: `isMailAddress` tells.
 */
export function addressesIn(text: string): readonly Address[] {
  return partsOf(text).map(addressOf)
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    if (quoted || !/[,;\n\r\t]/.test(letter)) part += letter
    else {
      parts.push(part)
      part = ''
    }
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '')
}

function addressOf(part: string): Address {
  const [, name = '', inBrackets] = /^(.*?)<([^<>]*)>\s*$/s.exec(part) ?? []
  const address = (inBrackets ?? part).trim().replace(/^mailto:/i, '')
  return {
    name: name
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .trim(),
    address,
  }
}

/** `list` with those of `more` that are not in it yet. */
export const withAddresses = (list: readonly Address[], more: readonly Address[]): readonly Address[] =>
  more.reduce<readonly Address[]>(
    (all, one) =>
      all.some((other) => sameAddress(one, other) && sameKind(one, other)) ? all : [...all, one],
    list,
  )

/** Without an address only the name tells people apart. */
const sameKind = (a: Address, b: Address): boolean => a.address !== '' || a.name === b.name
