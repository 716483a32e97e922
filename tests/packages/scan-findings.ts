/** One thing that electronegativity says of a file, paths from the top of what was scanned. */
export interface Finding {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly severity: string
}

/** Findings that were looked at, how often each may stand, and why it is none. */
export const LOOKED_AT: Readonly<Record<string, { readonly times: number; readonly why: string }>> = {
  CSP_GLOBAL_CHECK: {
    times: 1,
    why: 'the policy is a header of every answer of app://, not a tag of a page',
  },
  ELECTRON_VERSION_JSON_CHECK: { times: 1, why: 'it only tells the version' },
  OPEN_EXTERNAL_JS_CHECK: {
    times: 1,
    why: 'one function opens links, and lets only https, http, mailto and tel',
  },
  PRELOAD_JS_CHECK: { times: 1, why: 'the one preload is a few lines over the names of the contract' },
  CUSTOM_ARGUMENTS_JS_CHECK: {
    times: 1,
    why: 'the flags of the engine switch one of its optimisations off, and open nothing',
  },
  PROTOCOL_HANDLER_JS_CHECK: {
    times: 1,
    why: 'of a link from outside only the code of a ticket comes through a closed grammar',
  },
  AUXCLICK_JS_CHECK: { times: 1, why: 'a middle click asks for a window, and every window is denied' },
}

/** What of `found` was never looked at: other findings, or one more of a kind than those that were. */
export const unexpected = (found: readonly Finding[]): readonly string[] =>
  Object.entries(Object.groupBy(found, ({ id }) => id)).flatMap(([id, same = []]) =>
    same
      .slice(LOOKED_AT[id]?.times ?? 0)
      .map(({ file, line, severity }) => `${id} in ${file}:${line} (${severity})`),
  )

/** A main process with all that must be noticed. */
export const PLANTED = `const { app, BrowserWindow, session, shell } = require('electron')
app.on('ready', () => {
  const window = new BrowserWindow({
    webPreferences: {
      nodeIntegration: true, contextIsolation: false, webSecurity: false,
      allowRunningInsecureContent: true, experimentalFeatures: true, preload: './bad.js',
    },
  })
  app.commandLine.appendSwitch('remote-debugging-port', '9222')
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) => answer(true))
  window.webContents.on('will-navigate', (event, url) => shell.openExternal(url))
  eval('run(' + process.argv[1] + ')')
  window.loadURL('http://example.org')
})
`

/** Kinds that the planted file must show. */
export const MUST_SHOW = [
  'NODE_INTEGRATION_JS_CHECK',
  'CONTEXT_ISOLATION_JS_CHECK',
  'WEB_SECURITY_JS_CHECK',
  'INSECURE_CONTENT_JS_CHECK',
  'OPEN_EXTERNAL_JS_CHECK',
  'DANGEROUS_FUNCTIONS_JS_CHECK',
  'CUSTOM_ARGUMENTS_JS_CHECK',
] as const
