import type { Reader, Writer } from '../sql.ts'

/** The account or contact that this one became; itself where it became none. */
export const survivorOf = <Id extends string>(db: Reader, id: Id): Id =>
  db.get<{ survivor: Id }>`SELECT survivor FROM client_alias WHERE id = ${id}`?.survivor ?? id

/** From here on `id` and all that became it are `survivor`, which is no alias itself. */
export function saveAlias(db: Writer, id: string, survivor: string): void {
  db.run`UPDATE client_alias SET survivor = ${survivor} WHERE survivor = ${id}`
  db.run`
    INSERT INTO client_alias (id, survivor) VALUES (${id}, ${survivor})
    ON CONFLICT (id) DO UPDATE SET survivor = excluded.survivor`
}
