/** The names of Electron's fuses in the order in which its executable holds them. */
const NAMES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const

/** Stands before the fuses, once in every executable; one byte of version and one of their number follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** How the fuses of an executable are set; throws where it has none. */
export function fusesOf(executable: Buffer): Readonly<Record<string, boolean>> {
  const at = executable.indexOf(SENTINEL)
  if (at < 0) throw new Error('no fuses')
  const wire = executable.subarray(at + SENTINEL.length + 2, at + SENTINEL.length + 2 + NAMES.length)
  return Object.fromEntries(NAMES.map((name, index) => [name, wire[index] === '1'.charCodeAt(0)]))
}
