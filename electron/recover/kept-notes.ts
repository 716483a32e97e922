import { existsSync } from 'node:fs'
import { cellsOf, recordOf } from './cells.ts'
import { openPages } from './pages.ts'
import { columnsOf, textIn } from './record.ts'

/**
 * What the pages of a damaged local store still say, by name: drafts, reminders, settings. Nothing vouches for a value;
 * whoever reads one parses it, and takes what does not parse for none.
 */
export function keptNotes(path: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  if (!existsSync(path)) return notes
  const pages = openPages(path)
  for (let number = 1; number <= pages.count; number++)
    for (const page of pages.versions(number))
      for (const cell of cellsOf(page, number)) {
        const columns = cell.rowid === null ? columnsOf(cell.local) : null
        const [name, value] = columns ?? []
        if (columns?.length !== 2 || name?.sort !== 'text' || value?.sort !== 'text') continue
        const record = recordOf(cell, pages)
        if (!record || value.from + value.length > record.length) continue
        const key = textIn(record, name)
        if (NAME.test(key) && !notes.has(key)) notes.set(key, textIn(record, value))
      }
  pages.close()
  return notes
}

/** A name of ours: a word, and an id where there may be several. */
const NAME = /^[a-z]+(?::[\w:-]+)?$/i
