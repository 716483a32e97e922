import { basename } from 'node:path'

/** What a traced process did to the files of its store, in order, with what it acknowledged in between. */
export type TracedStep =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly length: number }
  | { readonly kind: 'unlink'; readonly file: string }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'ack'; readonly text: string }

/** What strace must log for it; every string in hexadecimal, so that no quoting has to be undone. */
export const STRACE = [
  ['-f', '-y', '-xx', '-s', '2000000'],
  ['-e', 'trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink'],
].flat()

const CALL = /^\d+ +(pwrite64|write|fsync|fdatasync|ftruncate|unlink)\((.*)\) += (-?\d+)/
const UNFINISHED = /<unfinished \.\.\.>$|resumed>/

/** Reads a log of strace. The store works in one thread: a call of it that is cut in two is a fault of the test. */
export function readTrace(log: string, database: string): TracedStep[] {
  const ours = (path: string): string | null => {
    const name = basename(path)
    return name.startsWith(database) && !name.endsWith('-shm') ? name : null
  }
  return log.split('\n').flatMap((line) => {
    const found = CALL.exec(line)
    if (!found) {
      if (UNFINISHED.test(line) && line.includes(hexOf(database))) throw new Error('a call was cut in two')
      return []
    }
    const [, call = '', args = '', result = ''] = found
    return Number(result) < 0 ? [] : stepOf(call, args, ours)
  })
}

function stepOf(call: string, args: string, ours: (path: string) => string | null): TracedStep[] {
  if (call === 'unlink') {
    const file = ours(textOf(args))
    return file ? [{ kind: 'unlink', file }] : []
  }
  const [, fd = '', path = '', rest = ''] = /^(\d+)<([^>]*)>(?:, (.*))?$/.exec(args) ?? []
  if (call === 'write') {
    return fd === '1' ? [{ kind: 'ack', text: textOf(rest) }] : []
  }
  const file = ours(bytesOf(path).toString())
  if (!file) return []
  if (call === 'ftruncate') return [{ kind: 'truncate', file, length: Number(rest) }]
  if (call !== 'pwrite64') return [{ kind: 'sync', file }]
  const [, content = '', length, at] = /^"([^"]*)", (\d+), (\d+)$/.exec(rest) ?? []
  const bytes = bytesOf(content)
  if (bytes.length !== Number(length)) throw new Error('strace did not log all of a write')
  return [{ kind: 'write', file, at: Number(at), bytes }]
}

const bytesOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex')
const textOf = (args: string): string => bytesOf(/"([^"]*)"/.exec(args)?.[1] ?? '').toString()
const hexOf = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
