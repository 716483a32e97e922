import { type Clipboard, ClipboardRefused } from '../ports/clipboard.ts'

const refused = (): Promise<never> => Promise.reject(new ClipboardRefused('no clipboard on this host'))

/** Without a desktop the clipboard is the browser's, which only its page reaches, and only when a person asks for it. */
export const noClipboard: Clipboard = {
  supported: false,
  conceals: false,
  writeText: refused,
  readText: refused,
  writeSecret: refused,
  clearIfStill: refused,
}
