import { shell } from 'electron'

/** What may leave the program for another one; everything else stays where it is. */
const SCHEMES: readonly string[] = ['https:', 'mailto:', 'tel:']

/** The only way out of the program: hands an address of a known scheme to the system. False where it stays. */
export async function openExternal(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (!SCHEMES.includes(url.protocol)) return false
  await shell.openExternal(url.href)
  return true
}
