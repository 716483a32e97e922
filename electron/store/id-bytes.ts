/** The sixteen bytes of a UUID: a third of its text in the log's largest index. */
export function idBytes(id: string): Uint8Array {
  const digits = id.replaceAll('-', '')
  const bytes = new Uint8Array(16)
  for (let at = 0; at < 16; at++) bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
