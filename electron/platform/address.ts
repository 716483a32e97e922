import { isPlainPath } from '../ipc/plain-path.ts'

/** The window's own address: everything it loads comes from here, under the policy's header. */
export const ORIGIN = 'app://plantao'

const PAGE = /^app:\/\/plantao\/(?:index\.html)?(?:#.*)?$/s
const MAIL = /^app:\/\/plantao\/message\/[\da-f-]{36}$/

/** Whether a window may show this: the one page, wherever in it one stands. */
export const isOwnPage = (url: string): boolean => PAGE.test(url)

/** Whether a frame of the page may show this: a mail as it was sent. */
export const isMailFrame = (url: string): boolean => MAIL.test(url)

/** Whether this names the program itself, as permissions are asked for. */
export const isOwnOrigin = (origin: string): boolean => origin === ORIGIN || origin === `${ORIGIN}/`

/** The path of an address of ours; null for every other one, and for a path that none of ours has. */
export function ownPath(url: string): string | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null
  const [path = ''] = url.slice(ORIGIN.length).split('#', 1)
  return isPlainPath(path) ? path : null
}

/** What a page does with what it asks for, as browsers say it to a server, by Electron's word for it. */
const DESTINATIONS: ReadonlyMap<string, string> = new Map([
  ['mainFrame', 'document'],
  ['subFrame', 'iframe'],
  ['image', 'image'],
  ['xhr', 'empty'],
  ['script', 'script'],
  ['stylesheet', 'style'],
  ['font', 'font'],
])

/** Stands for what nobody said: a download, a worker's script, or whatever Electron has no word for. */
export const UNKNOWN_DESTINATION = 'unknown'

/** In the words of `sec-fetch-dest`. */
export const destinationOf = (resourceType: string): string =>
  DESTINATIONS.get(resourceType) ?? UNKNOWN_DESTINATION
