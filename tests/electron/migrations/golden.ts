import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the databases of older programs are kept, as the statements that make them. */
export const GOLDEN = join(import.meta.dirname, 'golden')

/** The tables of the log, which every schema has; a later row of one refers to an earlier one of the list. */
export const LOG = [
  'space',
  'stream',
  'unit',
  'event',
  'body',
  'blob',
  'blob_use',
  'redaction',
  'outbox',
] as const

const nameOf = (version: number, what: 'facts' | 'schema'): string =>
  join(GOLDEN, `${String(version).padStart(3, '0')}-${what}.sql`)

export const factsFile = (version: number): string => nameOf(version, 'facts')
export const schemaFile = (version: number): string => nameOf(version, 'schema')

/** The versions of which there is a golden database, oldest first. */
export const goldenVersions = (): readonly number[] =>
  readdirSync(GOLDEN)
    .filter((name) => name.endsWith('-schema.sql'))
    .map((name) => Number.parseInt(name, 10))
    .toSorted((a, b) => a - b)

/**
 * Makes the database of a version at `path`: its own tables and views, and the facts that were written up to it, since
 * a program writes none of a kind that came later.
 */
export function makeGolden(version: number, path: string): void {
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  db.exec('BEGIN')
  db.exec(readFileSync(schemaFile(version), 'utf8'))
  const facts = readdirSync(GOLDEN).filter((name) => name.endsWith('-facts.sql'))
  for (const name of facts.toSorted())
    if (Number.parseInt(name, 10) <= version) db.exec(readFileSync(join(GOLDEN, name), 'utf8'))
  db.pragma(`user_version = ${version}`)
  db.exec('COMMIT')
  db.close()
}
