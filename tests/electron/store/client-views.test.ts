import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { accountOfStream, type StreamName } from '../../../src/domain/sync/envelope.ts'
import { after, millis, MINUTE } from '../../../src/domain/value/instant.ts'
import { loadAccount } from '../../../electron/store/load-account.ts'
import { nodeDigest } from '../../../electron/host/digest.ts'
import { scrubbed } from '../../reliability/checked.ts'
import { nextStep, redactSome } from '../../reliability/history.ts'
import { type OpenedStore, openStore, removeFolder } from '../../reliability/opened.ts'
import { countersOf, recounted } from '../../reliability/recount.ts'
import { Seeded } from '../../reliability/seeded.ts'
import { nextClientAct } from './client-history.ts'
import { rebuilt, viewsOf } from './rebuilt.ts'

const made: OpenedStore[] = []
afterEach(() => {
  for (const opened of made.splice(0)) {
    opened.close()
    removeFolder(opened.folder.root)
  }
})

/** Tickets and clients side by side: mails come from contacts, clients are merged, named and removed. */
function lived(seed: number, steps: number): { opened: OpenedStore; taken: number } {
  const opened = openStore({ seed })
  made.push(opened)
  opened.database.pragma('synchronous = OFF')
  const random = new Seeded(seed)
  const desk = { ...opened, random }
  let taken = 0
  for (let step = 0; step < steps; step++) {
    if (random.chance(0.5)) taken += nextClientAct(desk) ? 1 : 0
    else {
      const { facts } = nextStep(desk)
      const ticket = facts[0] && opened.store.ticketOfEvent(facts[0])
      if (ticket && random.chance(0.1)) redactSome(desk, ticket, [facts[0]!])
    }
    opened.clock.at = after(opened.clock.at, millis(random.below(90) * MINUTE))
  }
  return { opened, taken }
}

test.for([11, 12])(
  'the views of clients rebuilt from the log equal those kept fact by fact (seed %i)',
  (seed) => {
    const { opened, taken } = lived(seed, 300)
    const { store, folder } = opened
    const again = rebuilt(store, join(folder.root, 'again.db'))
    const views = viewsOf(store.db)
    expect(viewsOf(again.db)).toEqual(views)
    expect(taken).toBeGreaterThan(60)
    expect(views['client_alias']?.length).toBeGreaterThan(0)
    expect(
      views['ticket']?.filter((row) => (row as { account: unknown }).account !== null).length,
    ).toBeGreaterThan(5)
    again.close()
  },
)

test.for([15])('open tickets of a client are as many as a recount over the log finds (seed %i)', (seed) => {
  const { store } = lived(seed, 300).opened
  expect(countersOf(store)).toEqual(recounted(store))
  expect(Object.keys(countersOf(store)).some((name) => name.startsWith('account:'))).toBe(true)
  expect(scrubbed(store.db)).toEqual([])
})

test('an account that is remembered within a transaction is the one that its log gives', () => {
  const opened = openStore({ seed: 17 })
  made.push(opened)
  const desk = { ...opened, random: new Seeded(17) }
  opened.store.transact(() => {
    for (let step = 0; step < 150; step++) nextClientAct(desk)
    const streams = opened.store.db.all<{ name: StreamName }>`SELECT name FROM stream`
    for (const id of streams.flatMap(({ name }) => accountOfStream(name) ?? []))
      expect(opened.store.account(id)).toEqual(loadAccount(opened.store.db, nodeDigest, id))
  })
})

test('a row of a client that is not what its log says is noticed', () => {
  const { store, folder } = lived(18, 120).opened
  const again = rebuilt(store, join(folder.root, 'again.db'))
  store.db
    .run`UPDATE contact_address SET contact = 'x' WHERE address = (SELECT max(address) FROM contact_address)`
  expect(viewsOf(again.db)).not.toEqual(viewsOf(store.db))
  again.close()
})
