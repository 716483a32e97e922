import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, win32 } from 'node:path'
import { promisify } from 'node:util'

/** What the system says of a disk. */
export type DiskEncryption = 'on' | 'off' | 'unknown'

const run = promisify(execFile)
const PATIENCE = 10_000

/**
 * Whether the disk of a folder is encrypted by the system: BitLocker, FileVault, LUKS. We encrypt the vault alone, so
 * the rest is as safe as the disk. `unknown` where the system does not say; never throws.
 */
export async function diskEncryption(folder: string): Promise<DiskEncryption> {
  try {
    if (process.platform === 'win32') {
      const drive = driveOf(folder)
      return drive === null ? 'unknown' : await bitLocker(drive)
    }
    if (process.platform === 'darwin') return fileVaultState(await outputOf('fdesetup', ['status']))
    return luks(folder)
  } catch {
    return 'unknown'
  }
}

const outputOf = async (command: string, given: readonly string[]): Promise<string> =>
  (await run(command, given, { timeout: PATIENCE, windowsHide: true })).stdout

/** What `fdesetup status` says in its first line. */
export function fileVaultState(output: string): DiskEncryption {
  if (/^FileVault is On/m.test(output)) return 'on'
  return /^FileVault is Off/m.test(output) ? 'off' : 'unknown'
}

/** The drive of a folder of Windows; null for a share, of whose disk this system knows nothing. */
export function driveOf(folder: string): string | null {
  const { root } = win32.parse(folder)
  return /^[a-z]:\\$/i.test(root) ? root : null
}

/** The shell's own property of a drive: `manage-bde` would ask for an administrator. */
async function bitLocker(drive: string): Promise<DiskEncryption> {
  const script = `(New-Object -ComObject Shell.Application).NameSpace('${drive}').Self.ExtendedProperty('System.Volume.BitLockerProtection')`
  return bitLockerState(
    await outputOf('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script]),
  )
}

/** 1 on, 3 being encrypted, 5 suspended; 2 off, 4 being decrypted, 6 locked. */
export function bitLockerState(output: string): DiskEncryption {
  const state = output.trim()
  if (['1', '3', '5'].includes(state)) return 'on'
  return ['2', '4'].includes(state) ? 'off' : 'unknown'
}

/**
 * The block device of the folder, or one that it lies on, is a dm-crypt volume. A folder on no block device (a network
 * share, memory) is unknown.
 */
function luks(folder: string): DiskEncryption {
  const { dev } = statSync(folder)
  const device = join('/sys/dev/block', `${major(dev)}:${minor(dev)}`)
  try {
    return isCrypt(realpathSync(device)) ? 'on' : 'off'
  } catch {
    return 'unknown'
  }
}

function isCrypt(device: string): boolean {
  if (textOf(join(device, 'dm', 'uuid')).startsWith('CRYPT-')) return true
  const below = join(device, 'slaves')
  return entriesOf(below).some((name) => isCrypt(realpathSync(join(below, name))))
}

/** As the kernel of Linux packs a device's number. */
const major = (device: number): number => (device >> 8) & 0xfff
const minor = (device: number): number => (device & 0xff) | ((device >> 12) & 0xfff00)

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function entriesOf(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
