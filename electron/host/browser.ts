import { spawn } from 'node:child_process'

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['explorer.exe'],
  darwin: ['open'],
  linux: ['xdg-open'],
}

/**
 * Opens the system's browser where there is one; where there is none the printed address is enough. Other users of
 * the machine can read the address among the arguments of processes: it is good for one entry only, and the browser
 * makes that entry at once. Who came first all the same would leave the person before a refusal, not unaware.
 */
export function openBrowser(address: string): void {
  const opener = OPENERS[process.platform]
  if (!opener) return
  const [command, ...args] = opener
  const child = spawn(command, [...args, address], { detached: true, stdio: 'ignore' })
  child.on('error', () => child.unref())
  child.unref()
}
