import { lookOf } from '../src/contract/views/settings.ts'
import type { EventId } from '../src/domain/value/id.ts'
import { handlersOf } from './calls/all.ts'
import type { Console } from './console.ts'
import { outgoingFile } from './files/outgoing-file.ts'
import { servedFile } from './files/served-file.ts'
import { logFault } from './host/log-fault.ts'
import { MAIL_POLICY } from './ipc/policy.ts'
import { coalesced } from './ipc/publish.ts'
import type { Served } from './ipc/reply.ts'
import { answerCall } from './ipc/router.ts'
import type { WindowParts } from './ipc/window-parts.ts'
import { readSettings } from './local/settings.ts'
import { readMailFile, readMailHtml } from './queries/mail-content.ts'
import { uploadUntilFull } from './refuse-when-full.ts'
import { windowFiles, windowFolder } from './window-files.ts'
import { worksOf } from './works/all.ts'

/** Gathers what changed for this long before telling the window, in milliseconds. */
const PUBLISH_AFTER = 12

/** What a console gives to its window, over whichever wire. */
export function windowPartsOf(console: Console): WindowParts {
  const handlers = handlersOf(console)
  const { db } = console.ports.store
  const { digest } = console.ports
  const fileAt = (event: string, index: number) => readMailFile(db, digest, event as EventId, index)
  return {
    log: logFault,
    answer: (call, input) => answerCall(handlers, logFault, call, input),
    onChanged: (listener) => console.onChanged(coalesced(listener, PUBLISH_AFTER)),
    file: windowFiles(windowFolder(), () => lookOf(readSettings(console.host.local))),
    message: (event) => servedMail(readMailHtml(db, digest, event as EventId)),
    attachment: (event, index, use) => {
      const file = fileAt(event, index)
      return file && servedFile(file, use, index)
    },
    outgoing: (event, index) => {
      const file = fileAt(event, index)
      return file && outgoingFile(file, index)
    },
    upload: (stream) => uploadUntilFull(console, stream),
    work: worksOf(console),
  }
}

const servedMail = (html: string | null): Served | null =>
  html === null
    ? null
    : {
        body: html,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': MAIL_POLICY },
      }
