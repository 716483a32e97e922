/** Longer than any address of ours. */
const LONGEST = 200

/** Names with dots between letters, so that there is no step upwards, no stream of a file, no drive and no escape. */
const PLAIN = /^\/(?:[\w-]+(?:\.[\w-]+)*(?:\/[\w-]+(?:\.[\w-]+)*)*)?$/

/** What Windows takes for a device wherever it stands. */
const DEVICE = /\/(?:con|prn|aux|nul|com\d|lpt\d)(?![\w-])/i

/** Whether a path is one that the window's own files and rooms can have: anything else is asked for by nobody of ours. */
export const isPlainPath = (path: string): boolean =>
  path.length <= LONGEST && PLAIN.test(path) && !DEVICE.test(path)
