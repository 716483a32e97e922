import type { Database, Statement } from 'better-sqlite3'

export type SqlValue = string | number | bigint | Uint8Array | null

/** Reads by tagged templates: `db.all<Row>\`SELECT … ${value}\``. Values are bound, never pasted. */
export interface Reader {
  all<Row>(text: TemplateStringsArray, ...values: readonly SqlValue[]): Row[]
  get<Row>(text: TemplateStringsArray, ...values: readonly SqlValue[]): Row | undefined
  each<Row>(text: TemplateStringsArray, ...values: readonly SqlValue[]): IterableIterator<Row>
  /** For texts that a module puts together from its own constants; values by name. */
  named<Row>(text: string, values: Readonly<Record<string, SqlValue>>): Row[]
}

/** A reader that may write too; a function that takes a `Reader` cannot, by its type. */
export interface Writer extends Reader {
  run(text: TemplateStringsArray, ...values: readonly SqlValue[]): { changes: number; row: number }
  /** As `named`, for what changes rows. */
  change(text: string, values: Readonly<Record<string, SqlValue>>): void
}

/** A handle whose statements are prepared once per place in the source. */
export function handleOf(db: Database): Writer {
  const prepared = new WeakMap<TemplateStringsArray, Statement<unknown[]>>()
  const statement = (text: TemplateStringsArray): Statement<unknown[]> => {
    const known = prepared.get(text)
    if (known) return known
    const made = db.prepare<unknown[]>(text.join('?'))
    prepared.set(text, made)
    return made
  }
  const named = new Map<string, Statement<unknown[]>>()
  const namedStatement = (text: string): Statement<unknown[]> => {
    const known = named.get(text) ?? db.prepare<unknown[]>(text)
    named.set(text, known)
    return known
  }
  // The row's shape is what its query selects; the type at the call says it once.
  return {
    all: <Row>(text: TemplateStringsArray, ...values: readonly SqlValue[]) =>
      statement(text).all(...values) as Row[],
    get: <Row>(text: TemplateStringsArray, ...values: readonly SqlValue[]) =>
      statement(text).get(...values) as Row | undefined,
    each: <Row>(text: TemplateStringsArray, ...values: readonly SqlValue[]) =>
      statement(text).iterate(...values) as IterableIterator<Row>,
    named: <Row>(text: string, values: Readonly<Record<string, SqlValue>>) =>
      namedStatement(text).all(values) as Row[],
    run: (text, ...values) => {
      const done = statement(text).run(...values)
      return { changes: done.changes, row: Number(done.lastInsertRowid) }
    },
    change: (text, values) => {
      namedStatement(text).run(values)
    },
  }
}
