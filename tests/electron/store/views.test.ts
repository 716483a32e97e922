import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { millis, after } from '../../../src/domain/value/instant.ts'
import { nextStep, redactSome } from '../../reliability/history.ts'
import { type OpenedStore, openStore, removeFolder } from '../../reliability/opened.ts'
import { countersOf, recounted } from '../../reliability/recount.ts'
import { Seeded } from '../../reliability/seeded.ts'
import { rebuilt, viewsOf } from './rebuilt.ts'

const MINUTE = 60_000
const made: OpenedStore[] = []
afterEach(() => {
  for (const opened of made.splice(0)) {
    opened.close()
    removeFolder(opened.folder.root)
  }
})

/** A history of `steps` acts over some weeks, now and then with a redaction. */
function lived(seed: number, steps: number): OpenedStore {
  const opened = openStore({ seed })
  made.push(opened)
  const random = new Seeded(seed)
  const desk = { ...opened, random }
  for (let step = 0; step < steps; step++) {
    const { facts } = nextStep(desk)
    opened.clock.at = after(opened.clock.at, millis(random.below(90) * MINUTE))
    const ticket = facts[0] && opened.store.ticketOfEvent(facts[0])
    if (ticket && random.chance(0.05)) redactSome(desk, ticket, [facts[0]!])
  }
  return opened
}

test.for([1, 2, 3])('totals equal a recount over the folded log after any history (seed %i)', (seed) => {
  const { store } = lived(seed, 250)
  expect(countersOf(store)).toEqual(recounted(store))
  expect(countersOf(store)['phase:open']).toBeGreaterThan(10)
})

test('a total that was missed once is noticed', () => {
  const { store } = lived(4, 60)
  store.db.run`UPDATE counter SET value = value + 1 WHERE name = 'queuedReplies'`
  expect(countersOf(store)).not.toEqual(recounted(store))
})

test.for([5, 6, 7])('the views rebuilt from the log equal those kept fact by fact (seed %i)', (seed) => {
  const { store, folder } = lived(seed, 250)
  const again = rebuilt(store, join(folder.root, 'again.db'))
  expect(viewsOf(again.db)).toEqual(viewsOf(store.db))
  expect(viewsOf(store.db)['ticket']?.length).toBeGreaterThan(40)
  again.close()
})

test('a row of a view that is not what its log says is noticed', () => {
  const { store, folder } = lived(8, 60)
  const again = rebuilt(store, join(folder.root, 'again.db'))
  store.db.run`UPDATE ticket SET rank_key = rank_key + 1 WHERE stream = (SELECT max(stream) FROM ticket)`
  expect(viewsOf(again.db)).not.toEqual(viewsOf(store.db))
  again.close()
})
