/** Largest file of a reply, and of all its files together, in bytes: what mail servers usually take. */
export const FILE_LIMIT = 20_000_000
export const FILES_LIMIT = 25_000_000

/** Bytes as a person is told of them, rounded up. */
export const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)
