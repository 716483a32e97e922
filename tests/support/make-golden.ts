import Database from 'better-sqlite3'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFileHead } from '../../electron/store/file-head.ts'
import { headOf } from '../../electron/host/data-folder.ts'
import { MIGRATIONS } from '../../electron/migrations/index.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { factsFile, GOLDEN, goldenVersions, makeGolden, schemaFile } from '../electron/migrations/golden.ts'
import { goldenHistory } from './golden-history.ts'
import { insertsOf, schemaOf, tablesOf } from './golden-sql.ts'

/** The views came with the second step, and with them the first facts. */
const FIRST_WITH_FACTS = 20

// Writes the golden databases that are missing: `node tests/support/make-golden.ts`. One that is there is never written
// again: it is what a program of its time left behind. Where there is none at all, a small history is lived through and
// brought back to each schema; a new schema's is the newest one of those before it, opened by this program.
const folder = mkdtempSync(join(tmpdir(), 'plantao-golden-'))

function fromHistory(): void {
  let rows = 0
  for (const { since, database } of goldenHistory(folder)) {
    rows = writeFacts(database, since, rows)
    const next = [50, 70, 90].find((later) => later > since) ?? Number.POSITIVE_INFINITY
    for (const { version } of MIGRATIONS)
      if ((version >= since || since === FIRST_WITH_FACTS) && version < next)
        writeSchema(broughtBack(database, version), version)
  }
}

/** What was written since, by rows: of the log nothing but the heads and what was redacted ever changes. */
function writeFacts(path: string, version: number, after: number): number {
  const db = new Database(path, { readonly: true })
  const units = db.prepare<[number], { unit: number }>('SELECT max(unit) AS unit FROM event WHERE row <= ?')
  const unit = units.get(after)?.unit ?? 0
  const streams = `row > (SELECT coalesce(max(stream), 0) FROM event WHERE row <= ${after})`
  const newer: Record<string, string> = {
    stream: streams,
    unit: `row > ${unit}`,
    event: `row > ${after}`,
    body: `event > ${after}`,
    blob: `hash IN (SELECT hash FROM blob_use WHERE event > ${after})`,
    blob_use: `event > ${after}`,
    outbox: `unit > ${unit}`,
  }
  const lines = Object.entries(newer).flatMap(([table, where]) => insertsOf(db, table, where))
  writeFileSync(factsFile(version), `${lines.join('\n')}\n`)
  const last = db.prepare<[], { row: number }>('SELECT max(row) AS row FROM event').get()?.row ?? 0
  db.close()
  return last
}

function writeSchema(db: Database.Database, version: number): void {
  const [tables, indexes] = [schemaOf(db), tablesOf(db)]
  const facts = ['stream', 'unit', 'event', 'body', 'blob', 'blob_use', 'outbox']
  const rows = indexes.filter((table) => !facts.includes(table)).flatMap((table) => insertsOf(db, table))
  writeFileSync(schemaFile(version), `${[...tables, ...rows].join('\n')}\n`)
  db.close()
}

/** The same rows in an older schema: its tables with the columns that they had, and the totals that it kept. */
function broughtBack(path: string, version: number): Database.Database {
  const db = new Database(':memory:')
  for (const step of MIGRATIONS) if (step.version <= version) step.run(db)
  db.pragma('foreign_keys = OFF')
  db.prepare('ATTACH ? AS whole').run(path)
  if (version < FIRST_WITH_FACTS) return db
  for (const table of tablesOf(db)) {
    if (table === 'search_entry' || table === 'search_work') continue
    const names = columnsOf(db, table).join(', ')
    db.exec(
      `DELETE FROM main.${table}; INSERT INTO main.${table} (${names}) SELECT ${names} FROM whole.${table}`,
    )
  }
  db.exec(
    `DELETE FROM counter WHERE NOT (${COUNTED.filter(({ since }) => version >= since)
      .map(({ names }) => names)
      .join(' OR ')})`,
  )
  if (tablesOf(db).includes('search_work'))
    db.exec(`INSERT INTO search_work (name, value) SELECT 'below', max(row) + 1 FROM event`)
  return db
}

const COUNTED = [
  {
    since: 20,
    names: `name IN ('phase:open', 'phase:resolved', 'phase:closed', 'queuedReplies') OR name GLOB 'code:*'`,
  },
  { since: 30, names: `name GLOB 'phase:*' OR name GLOB 'owner:*'` },
  { since: 40, names: `name GLOB 'unowned*' OR name GLOB 'unanswered*' OR name GLOB 'outbox*'` },
  { since: 50, names: `name GLOB 'account:*'` },
]

const columnsOf = (db: Database.Database, table: string): readonly string[] =>
  db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)

/** A row for the tables of a step that no earlier fact fills. */
const FIRST_ROWS: Readonly<Record<number, string>> = {
  110: 'INSERT INTO lost (id, at) SELECT id, 0 FROM redaction',
}

/** The newest golden database below, as this program makes it: its schema must be `version`. */
function fromBefore(version: number): void {
  const before = goldenVersions().findLast((older) => older < version) ?? 0
  const path = join(folder, `${version}.db`)
  makeGolden(before, path)
  const opened = openDatabase(path, readFileHead(headOf(path)))
  if (!opened.ok) throw new Error(opened.refusal.kind)
  const is = Number(opened.value.pragma('user_version', { simple: true }))
  if (is !== version) throw new Error(`${version} is not what this program makes: ${is} is`)
  opened.value.exec(FIRST_ROWS[version] ?? '')
  writeSchema(opened.value, version)
}

mkdirSync(GOLDEN, { recursive: true })
if (goldenVersions().length === 0) fromHistory()
else for (const { version } of MIGRATIONS) if (!goldenVersions().includes(version)) fromBefore(version)
rmSync(folder, { recursive: true })
