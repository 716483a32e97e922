import type { Database } from 'better-sqlite3'
import { createLog } from './010-create-log.ts'
import { createViews } from './020-create-views.ts'
import { countPlaces } from './030-count-places.ts'
import { narrowQueue } from './040-narrow-queue.ts'
import { createClients } from './050-create-clients.ts'
import { nameWorkspace } from './070-name-workspace.ts'
import { createSearch } from './080-create-search.ts'
import { blockSenders } from './090-block-senders.ts'
import { watchRisk } from './100-watch-risk.ts'
import { nameLost } from './110-name-lost.ts'

/** One step forward; never changed once released. */
export interface Migration {
  readonly version: number
  readonly run: (db: Database) => void
}

/** The steps in order. The schema's version is the last one's number. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 10, run: createLog },
  { version: 20, run: createViews },
  { version: 30, run: countPlaces },
  { version: 40, run: narrowQueue },
  { version: 50, run: createClients },
  { version: 70, run: nameWorkspace },
  { version: 80, run: createSearch },
  { version: 90, run: blockSenders },
  { version: 100, run: watchRisk },
  { version: 110, run: nameLost },
]
