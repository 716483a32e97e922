import type { WebContents } from 'electron'

/** Prints what the window shows, by the system's own dialog; who closes that has not failed. */
export const printPage = (contents: WebContents): Promise<null> =>
  new Promise((done) => contents.print({}, () => done(null)))
