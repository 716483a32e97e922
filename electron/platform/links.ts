import { app } from 'electron'
import type { WindowParts } from '../ipc/window-parts.ts'
import type { DeskWindow } from './desk-window.ts'
import { type DeepLink, deepLinkIn } from './deep-link.ts'

/** Links from outside that came before the window was there to follow them: the last one counts. */
let early: DeepLink | null = null
let follow = (link: DeepLink): void => void (early = link)

/** Before Electron is ready: macOS tells of the link by which it starts the program at once. */
export function hearLinks(): void {
  early = deepLinkIn(process.argv.slice(1))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    const link = deepLinkIn([url])
    if (link !== null) follow(link)
  })
}

/**
 * A second start brings the window forward and hands its link over. What is asked for waits until the store is open and
 * the first run was answered. `plantao:` is ours on this machine from the first start of an installed program on.
 */
export function followLinks(window: DeskWindow, parts: Promise<WindowParts>): void {
  follow = (link) => void go(link, window, parts)
  if (early !== null) follow(early)
  app.on('second-instance', (_event, words) => {
    window.show()
    const link = deepLinkIn(words.slice(1))
    if (link !== null) follow(link)
  })
  // The sign ends the program's own words: nothing in a link is one of them.
  if (app.isPackaged) app.setAsDefaultProtocolClient('plantao', process.execPath, ['--'])
}

async function go({ code }: DeepLink, window: DeskWindow, parts: Promise<WindowParts>): Promise<void> {
  window.show()
  const id = code === null ? null : await ticketOf(code, parts)
  window.tell(id === null ? { kind: 'linkFailed', code } : { kind: 'go', hash: `#/ticket/${id}` })
}

async function ticketOf(code: string, parts: Promise<WindowParts>): Promise<string | null> {
  const { answer } = await parts
  const found = answer('ticket.ofCode', { code })
  return found.ok && typeof found.value === 'string' ? found.value : null
}
