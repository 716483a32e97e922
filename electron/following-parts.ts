import type { WindowParts } from './ipc/window-parts.ts'

/** The parts of whichever console is open at the moment: one that was opened anew answers on the same wire. */
export const followingParts = (current: () => WindowParts): WindowParts => ({
  log: (id, call, fault) => current().log(id, call, fault),
  answer: (call, input) => current().answer(call, input),
  onChanged: (listener) => current().onChanged(listener),
  file: (path) => current().file(path),
  message: (event) => current().message(event),
  attachment: (event, index, use) => current().attachment(event, index, use),
  outgoing: (event, index) => current().outgoing(event, index),
  upload: (stream) => current().upload(stream),
  work: (name, input, watch) => current().work(name, input, watch),
})
