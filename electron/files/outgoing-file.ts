import { dangersOf } from '../../src/domain/file/danger.ts'
import { safeName } from '../../src/intake/safe-name.ts'
import type { OutgoingFile } from '../ipc/window-parts.ts'
import type { MailFile } from '../queries/mail-content.ts'

/** Its sender's name never reaches a file system as it is; `index` is its place in the message. */
export const outgoingFile = ({ name, mediaType, bytes }: MailFile, index: number): OutgoingFile => ({
  name: safeName(name, mediaType, index + 1),
  bytes,
  dangers: dangersOf(name, bytes),
})
