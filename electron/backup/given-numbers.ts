import type { Reader, Writer } from '../store/sql.ts'

/** The highest number that a device gave to a ticket; `name` is its counter's. */
export interface GivenNumber {
  readonly name: string
  readonly value: number
}

export const givenNumbers = (db: Reader): readonly GivenNumber[] =>
  db.all<GivenNumber>`SELECT name, value FROM counter WHERE substr(name, 1, 5) = 'code:'`

/** A number that a client has read in a subject is not given again, though its ticket is no longer here. */
export function raiseNumbers(db: Writer, given: readonly GivenNumber[]): void {
  for (const { name, value } of given) {
    db.run`
      INSERT INTO counter (name, value) VALUES (${name}, ${value})
      ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)`
  }
}
