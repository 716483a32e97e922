import * as electron from 'electron'
import type { Clipboard } from '../ports/clipboard.ts'
import { markingClipboard } from './marking-clipboard.ts'
import { secretMarks } from './secret-marks.ts'

/** The system's clipboard by Electron. */
export const desktopClipboard = (): Clipboard =>
  markingClipboard({
    clipboard: electron.clipboard,
    Item: itemClass(),
    marks: secretMarks(process.platform),
  })

/** Named by no import: one that is not there would end the program. */
function itemClass(): typeof electron.ClipboardItem | null {
  const found: unknown = Reflect.get(electron, 'ClipboardItem')
  return typeof found === 'function' ? (found as typeof electron.ClipboardItem) : null
}
