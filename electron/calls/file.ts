import { dangersOf } from '../../src/domain/file/danger.ts'
import type { EventId } from '../../src/domain/value/id.ts'
import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import { fileText } from '../files/file-text.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { type MailFile, readMailFile } from '../queries/mail-content.ts'

export const fileHandlers = ({ ports }: Console): HandlersOf<'file.inspect' | 'file.text'> => {
  const found = (event: string, index: number): MailFile | null =>
    readMailFile(ports.store.db, ports.digest, event as EventId, index)
  return {
    'file.inspect': ({ event, index }) => {
      const file = found(event, index)
      return accept(file && { dangers: dangersOf(file.name, file.bytes) })
    },
    'file.text': ({ event, index }) => {
      const file = found(event, index)
      return accept(file && fileText(file.bytes))
    },
  }
}
