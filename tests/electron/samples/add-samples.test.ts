import { beforeEach, describe, expect, test } from 'vitest'
import { addSamples } from '../../../electron/samples/add-samples.ts'
import { readQueue } from '../../../electron/queries/queue.ts'
import { queueRowOf } from '../../../electron/queries/queue-record.ts'
import { readMailFile, readMailHtml } from '../../../electron/queries/mail-content.ts'
import type { QueueRow } from '../../../src/contract/views/queue.ts'
import type { EventId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { wordsOf } from './dump.ts'
import { BRANDS, realHosts } from './hosts.ts'
import { NO_FILTER } from '../../support/no-filter.ts'
import { NOW, workspace, type Workspace } from '../workspace.ts'

let made: Workspace
beforeEach(() => {
  made = workspace()
})

function rows(
  scope: 'open' | 'resolved' | 'closed',
  { ports, agent }: Workspace = made,
): readonly QueueRow[] {
  const now = ports.clock.now()
  const ask = { scope, filter: NO_FILTER, sort: 'queue', offset: 0, limit: 100, now, agent } as const
  return readQueue(ports.store.db, ask).records.map((record) =>
    queueRowOf(record, ports.store.profileOf(record.profileVersion), now),
  )
}

const events = (kind: string, where = '1'): readonly { readonly id: EventId; readonly body: string }[] =>
  made.ports.store.db.named<{ id: EventId; body: string }>(
    `SELECT e.text ->> '$.id' AS id, b.text AS body FROM event e JOIN body b ON b.event = e.row
     WHERE e.text ->> '$.kind' = :kind AND ${where}`,
    { kind },
  )

describe('the samples of a first look', () => {
  test('they are 24 tickets, and adding them again adds nothing', () => {
    expect(addSamples(made.console)).toBe(24)
    expect(made.console.host.local.read('samples')).toBe('1')
    expect(addSamples(made.console)).toBe(0)
    expect(rows('open').length + rows('resolved').length + rows('closed').length).toBe(24)
  })

  test('they are known by a fact too, so that a lost local note doubles nothing', () => {
    addSamples(made.console)
    const { ports, host } = made.console
    const forgetful = { ...host, local: { ...host.local, read: () => null } }
    expect(addSamples({ ...made.console, ports, host: forgetful })).toBe(0)
  })

  test.each([
    ['a Monday at opening', NOW],
    ['a Thursday afternoon', Date.UTC(2026, 10, 19, 17)],
    ['the night of a Wednesday', Date.UTC(2026, 3, 15, 4)],
    ['a Sunday', Date.UTC(2026, 6, 12, 15)],
    ['the first hour of a year', Date.UTC(2027, 0, 1, 3, 30)],
  ])('on %s a first look shows a row of every kind, and no fact lies in the future', (_, at) => {
    const then = workspace(2, instant(at))
    expect(addSamples(then.console)).toBe(24)
    const open = rows('open', then)
    const some = (holds: (row: QueueRow) => boolean): boolean => open.some(holds)
    const imminent = (row: QueueRow) => (row.clock?.imminentAt ?? Infinity) <= at
    expect(some((row) => row.clock?.state === 'breached' && row.why === 'breached')).toBe(true)
    expect(some((row) => row.clock?.state === 'running' && imminent(row))).toBe(true)
    expect(some((row) => row.why === 'atRisk' && !imminent(row))).toBe(true)
    expect(some((row) => row.why === 'critical' && row.severity?.id === 'p1')).toBe(true)
    expect(some((row) => row.severity?.provisional === true)).toBe(true)
    expect(some((row) => row.clock?.state === 'unset')).toBe(true)
    expect(some((row) => row.clock === null)).toBe(true)
    expect(some((row) => row.clock?.state === 'paused' && row.waitsFor === 'client')).toBe(true)
    expect(some((row) => row.inOutbox)).toBe(true)
    expect(some((row) => row.owner === null)).toBe(true)
    expect(some((row) => row.owner !== null)).toBe(true)
    expect(rows('resolved', then).length).toBeGreaterThan(0)
    expect(rows('closed', then).length).toBeGreaterThan(1)
    const last = then.ports.store.db.get<{ at: number }>`
      SELECT max(e.text ->> '$.at') AS at FROM event e WHERE e.stream IN (SELECT stream FROM ticket)`
    expect(last?.at).toBeLessThanOrEqual(at)
  })

  test('one has an HTML mail with a table and a picture from outside, one has files, one a quoted thread', () => {
    addSamples(made.console)
    const { store, digest } = made.ports
    const [mail] = events('messageReceived', `b.text ->> '$.html' IS NOT NULL`)
    const html = mail && readMailHtml(store.db, digest, mail.id)
    expect(html).toMatch(/<table[\s\S]*src="data:image\/png;base64,[\s\S]*src="https:\/\/[^"]+\.example\//)
    const [files] = events('messageReceived', `b.text ->> '$.attachmentNames' LIKE '%.txt%'`)
    expect(files && readMailFile(store.db, digest, files.id, 0)?.bytes.subarray(1, 4)).toEqual(
      Buffer.from('PNG'),
    )
    expect(files && readMailFile(store.db, digest, files.id, 1)?.mediaType).toBe('text/plain')
    expect(events('messageReceived', `b.text ->> '$.quoted' LIKE '%escreveu:%'`).length).toBeGreaterThan(0)
    expect(events('messageReceived', `e.text ->> '$.payload.automatic'`)).toHaveLength(1)
  })

  test('one was reopened by its client and one continues a closed ticket', () => {
    addSamples(made.console)
    const { store } = made.ports
    const reopened = store.db.all`
      SELECT 1 FROM event WHERE text ->> '$.kind' = 'ticketReopened' AND text ->> '$.payload.by' = 'client'`
    expect(reopened).toHaveLength(1)
    const successors = store.db.all<{ closed: string }>`
      SELECT old.phase AS closed FROM event e JOIN ticket old ON old.id = e.text ->> '$.payload.continues'
      WHERE e.text ->> '$.kind' = 'ticketOpened'`
    expect(successors).toEqual([{ closed: 'closed' }])
  })

  test('they name no host that may exist, nor a company that does', () => {
    addSamples(made.console)
    const words = wordsOf(made.console)
    expect(words).toContain('.example')
    expect(realHosts(words)).toEqual([])
    expect(BRANDS.exec(words)).toBeNull()
  })
})
