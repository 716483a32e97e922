import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../ports/log.ts'
import { faultLine } from './log-fault.ts'

/** How much of the log is kept. */
export interface LogBounds {
  /** Of one file, in bytes. */
  readonly size: number
  /** Files, the one that is written included. */
  readonly files: number
}

const USUAL: LogBounds = { size: 1_000_000, files: 5 }
const [OWNER_FOLDER, OWNER_FILE] = [0o700, 0o600]
/** In characters: a deep stack is cut, and no line outgrows its file. */
const LONGEST = 4000

/**
 * A log in files that only their owner reads: `plantao.log`, and `plantao.1.log` before it, and so on; the oldest
 * goes. Each line stands in its file before the call returns, so that the last one before a crash is there. Nothing is
 * made before the first line.
 */
export function rotatingLog(folder: string, bounds: LogBounds = USUAL, now = (): Date => new Date()): Log {
  const files = logFiles(folder, bounds)
  let lost = 0
  const write = (say: () => string): void => {
    try {
      if (lost > 0) files.append(`${now().toISOString()} lost count=${lost}\n`)
      lost = 0
      files.append(`${now().toISOString()} ${lineOf(say())}\n`)
    } catch {
      lost += 1
    }
  }
  return {
    folder,
    fault: (id, place, fault) => write(() => `fault ${wordOf(id)} in ${wordOf(place)}: ${faultLine(fault)}`),
    note: (word, figures = {}) =>
      write(() => [wordOf(word), ...Object.entries(figures).map(figure)].join(' ')),
  }
}

const figure = ([name, value]: readonly [string, number]): string => `${wordOf(name)}=${Number(value)}`

/** A name of ours, or nothing: what a caller was sent may pass for a name. */
const wordOf = (text: string): string => (/^[\w.:-]{1,80}$/.test(text) ? text : '?')

const lineOf = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, LONGEST)

/** Files that are written at their end, the newest first, the oldest dropped. What fails throws. */
function logFiles(folder: string, { size, files }: LogBounds) {
  const pathOf = (age: number): string => join(folder, age === 0 ? 'plantao.log' : `plantao.${age}.log`)
  const newest = pathOf(0)
  let sound = false
  const rotate = (): void => {
    rmSync(pathOf(files - 1), { force: true })
    for (let age = files - 2; age >= 0; age -= 1)
      if (existsSync(pathOf(age))) renameSync(pathOf(age), pathOf(age + 1))
  }
  return {
    append: (line: string): void => {
      // After a fault the folder may be gone, and the last line cut short by a full disk: both are mended first.
      const cut = !sound && prepare(folder, newest)
      sound = false
      const length = statSync(newest, { throwIfNoEntry: false })?.size ?? 0
      if (length > 0 && length + Buffer.byteLength(line) > size) rotate()
      appendFileSync(newest, cut ? `\n${line}` : line, { mode: OWNER_FILE })
      sound = true
    },
  }
}

/** Makes the folder and closes what lies in it to others; answers whether the newest file ends within a line. */
function prepare(folder: string, newest: string): boolean {
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER })
  chmodSync(folder, OWNER_FOLDER)
  for (const name of readdirSync(folder))
    if (/^plantao\.(?:\d+\.)?log$/.test(name)) chmodSync(join(folder, name), OWNER_FILE)
  if (!existsSync(newest)) return false
  const text = readFileSync(newest)
  return text.length > 0 && text.at(-1) !== NEWLINE
}

const NEWLINE = 0x0a
