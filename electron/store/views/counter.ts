import type { Reader, Writer } from '../sql.ts'

/** Totals kept in the transaction of the fact that moved them: reading one is a point read. */
export function count(db: Writer, name: string, by: number): void {
  db.run`
    INSERT INTO counter (name, value) VALUES (${name}, ${by})
    ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`
}

export const counted = (db: Reader, name: string): number =>
  db.get<{ value: number }>`SELECT value FROM counter WHERE name = ${name}`?.value ?? 0
