import { shell } from 'electron'
import { leavingAddress } from './leaving.ts'

/** The only way out of the program: hands an address of a known scheme to the system. False where it stays. */
export async function openExternal(address: string): Promise<boolean> {
  const leaving = leavingAddress(address)
  if (leaving === null) return false
  await shell.openExternal(leaving)
  return true
}
