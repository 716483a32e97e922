import { app, type Session, type WebContents } from 'electron'
import { openExternal } from './open-external.ts'
import { ORIGIN } from './scheme.ts'

/** What our own page may do beside drawing: put text on the clipboard when a person presses for it. */
const GRANTED: readonly string[] = ['clipboard-sanitized-write']

/**
 * What no page may do, whatever it is: leave the program's own address, open a window, hold a web view, or be
 * granted anything of the machine. Every web contents passes here when it is made.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => restrict(contents))
}

function restrict(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url)
    return { action: 'deny' }
  })
}

/** Answers every request for a permission, and every question whether one is held. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isOwn(requestingUrl) && GRANTED.includes(permission)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => isOwn(`${origin}/`) && GRANTED.includes(permission),
  )
  session.setDevicePermissionHandler(() => false)
}

const isOwn = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`)
