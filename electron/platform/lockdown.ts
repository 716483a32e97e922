import { randomUUID } from 'node:crypto'
import { app, type Session, type WebContents } from 'electron'
import { logFault } from '../host/log-fault.ts'
import { isMailFrame, isOwnOrigin, isOwnPage, ORIGIN } from './address.ts'

/** What our own page may do beside drawing: put text on the clipboard when a person presses for it. */
const GRANTED: readonly string[] = ['clipboard-sanitized-write']

/**
 * What no page may do, whatever it is: show another address, open a window, hold a web view, or be granted anything
 * of the machine. Every web contents passes here when it is made.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => restrict(contents))
}

function restrict(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  // Also asked for the main frame. A mail leads its own frame nowhere, not even to another mail.
  contents.on('will-frame-navigate', (event) => {
    const asker = event.initiator ?? null
    const fits = event.isMainFrame
      ? isOwnPage(event.url)
      : isMailFrame(event.url) && asker === contents.mainFrame
    if (!fits) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Brings our own window back where a way out is not asked about, as that to an empty page is not. */
export function keepHome(contents: WebContents): void {
  contents.on('did-navigate', (_event, url) => {
    if (!isOwnPage(url)) goHome(contents)
  })
}

/** Loads our page. One that dies on its way is brought back by `bringPagesBack`: that is no end of the program. */
export const goHome = (contents: WebContents): void =>
  void contents.loadURL(`${ORIGIN}/`).catch((fault: unknown) => logFault(randomUUID(), 'page', fault))

/** Answers every request for a permission, and every question whether one is held. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(isMainFrame && isOwnPage(requestingUrl) && GRANTED.includes(permission)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) =>
      isMainFrame && isOwnOrigin(origin) && GRANTED.includes(permission),
  )
  session.setDevicePermissionHandler(() => false)
}

/** What leaves for a network or reads a file past the scheme: nothing that a page shows comes from there. */
const ELSEWHERE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*']

/** The last wall behind the policy of each page: this session asks no host and opens no file. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest({ urls: ELSEWHERE }, (_asked, answer) => answer({ cancel: true }))
  // Dictionaries would be fetched past the pages' requests.
  session.setSpellCheckerEnabled(process.platform === 'darwin')
  session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/')
}
