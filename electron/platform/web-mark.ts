import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Of the internet: Windows asks before it starts such a file, and Office opens it without macros. */
const ZONE = '[ZoneTransfer]\r\nZoneId=3\r\n'

/** Downloaded, and not yet allowed by the person: macOS asks before it opens such a file the first time. */
const QUARANTINE = '0081'

/**
 * Marks a file as come from somebody else, as each system wants it: a stream of the file on Windows, an attribute on
 * macOS. On Linux no program heeds a mark; there a file is kept from being run by lacking the right to it, which it
 * never gets from us. False where the file's disk keeps no such mark.
 */
export async function markAsForeign(path: string, on: System): Promise<boolean> {
  try {
    if (on.platform === 'win32') await writeFile(`${path}:Zone.Identifier`, ZONE)
    else if (on.platform === 'darwin') await on.run('/usr/bin/xattr', quarantine(path, on.now()))
    else return false
    return true
  } catch {
    return false
  }
}

/** What marking asks of the system. */
export interface System {
  readonly platform: NodeJS.Platform
  readonly now: () => number
  readonly run: (program: string, given: readonly string[]) => Promise<unknown>
}

export const thisSystem: System = {
  platform: process.platform,
  now: () => Date.now(),
  run: (program, given) => promisify(execFile)(program, [...given]),
}

const quarantine = (path: string, now: number): readonly string[] => [
  '-w',
  'com.apple.quarantine',
  `${QUARANTINE};${Math.floor(now / 1000).toString(16)};Plantao;`,
  path,
]
