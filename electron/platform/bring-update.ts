import type { UpdateFailure } from '../../src/contract/views/update.ts'
import type { Brought } from '../update/updater.ts'

type Heard = (told: { readonly percent: number }) => void

/** What is asked of the packages' own updater. */
interface Bringing {
  autoInstallOnAppQuit: boolean
  downloadUpdate(): Promise<unknown>
  on(event: 'download-progress', listener: Heard): unknown
  off(event: 'download-progress', listener: Heard): unknown
}

/**
 * Brings the version that was found. Only while it is brought does the updater begin to hear of the program's end;
 * whether it then installs is asked again at that end, and until somebody says so it does not.
 */
export async function bringUpdate(updater: Bringing, onShare: (share: number) => void): Promise<Brought> {
  const tell: Heard = ({ percent }) => onShare(percent / 100)
  updater.on('download-progress', tell)
  updater.autoInstallOnAppQuit = true
  try {
    await updater.downloadUpdate()
    return { kind: 'ready' }
  } catch (fault) {
    return { kind: 'failed', reason: failureOf(fault) }
  } finally {
    updater.autoInstallOnAppQuit = false
    updater.off('download-progress', tell)
  }
}

const UNREACHABLE = /^(net::|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|HTTP_ERROR_)/
const UNTRUSTED = /SIGNATURE|CHECKSUM|INVALID/

/** By the fault's code; its words may hold addresses. */
export function failureOf(fault: unknown): UpdateFailure {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  const named = code === '' && fault instanceof Error ? fault.message : code
  if (named.includes('ENOSPC')) return 'noRoom'
  if (UNREACHABLE.test(named)) return 'unreachable'
  return UNTRUSTED.test(named.slice(0, 60).toUpperCase()) ? 'untrusted' : 'unknown'
}
