/** Largest file of a reply, and of all its files together, in bytes: what mail servers usually take. */
export const FILE_LIMIT = 20_000_000
export const FILES_LIMIT = 25_000_000

/** Bytes as a person is told of them, rounded up. */
export const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)

/** What keeps a file out of a message: it is too large for any, or for the room that this one still has. */
export type Unfit = 'tooLarge' | 'noRoom'

/**
 * Files in their order, each with what keeps it out, null where it fits; one that is left out takes no room. `taken`:
 * bytes that the message carries already.
 */
export function fitting<F extends { readonly size: number }>(
  files: readonly F[],
  taken: number,
): readonly { readonly file: F; readonly unfit: Unfit | null }[] {
  let room = FILES_LIMIT - taken
  return files.map((file) => {
    if (file.size > FILE_LIMIT) return { file, unfit: 'tooLarge' }
    if (file.size > room) return { file, unfit: 'noRoom' }
    room -= file.size
    return { file, unfit: null }
  })
}
