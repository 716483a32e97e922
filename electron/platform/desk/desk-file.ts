import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type DeskState, parseDesk } from './desk-state.ts'

/** What is remembered between two starts. */
export interface DeskFile {
  readonly state: () => DeskState
  /** Changes what is named, and has it written soon. */
  change(part: Partial<DeskState>): void
  /** Writes what is not written yet. */
  flush(): void
}

/** A window that is moved changes its place many times a second; the file follows after so many milliseconds. */
const PAUSE = 400

/** Reads the file at `path` and keeps it. It is written beside itself and put in its place, so that it is never half. */
export function deskFile(path: string): DeskFile {
  let state = parseDesk(textAt(path))
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = (): void => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    write(path, JSON.stringify(state))
  }
  return {
    state: () => state,
    change: (part) => {
      const next = { ...state, ...part }
      if (JSON.stringify(next) === JSON.stringify(state)) return
      state = next
      timer ??= setTimeout(flush, PAUSE)
    },
    flush,
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A full disk costs a habit; what is lost with it is said where it matters, at the store. */
function write(path: string, text: string): void {
  try {
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch {
    return
  }
}
