import type { Database } from 'better-sqlite3'

/** A value as SQLite reads it back. */
export function literal(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`
  throw new Error(`no literal for ${typeof value}`)
}

/** The rows of a table as statements; `where` narrows them. */
export function insertsOf(db: Database, table: string, where = 'true'): readonly string[] {
  const rows = db
    .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} WHERE ${where} ORDER BY 1`)
    .all()
  return rows.map(
    (row) =>
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')});`,
  )
}

/** Everything that makes the schema, tables before what stands on them; what an index keeps for itself is left out. */
export function schemaOf(db: Database): readonly string[] {
  const made = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index', rowid`,
    )
    .all()
  return made.filter(({ name }) => !name.startsWith('search_text_')).map(({ sql }) => `${sql};`)
}

/** The tables with rows of their own. */
export const tablesOf = (db: Database): readonly string[] =>
  db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_text%' AND name <> 'search_word'
       AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .all()
    .map(({ name }) => name)
