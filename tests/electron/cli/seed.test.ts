import { describe, expect, test } from 'vitest'
import { openWorkspace } from '../../../electron/open-workspace.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { temporaryFolder } from '../workspace.ts'
import { commandLine } from './running.ts'

const SLOW = { timeout: 60_000 }
const NOW = '2026-11-23T12:00:00Z'

async function seededWith(...args: string[]): Promise<readonly unknown[]> {
  const folder = temporaryFolder()
  const { code, out, err } = await commandLine(['seed', '--data', folder, '--now', NOW, ...args])
  expect([code, err]).toEqual([0, ''])
  const { opened } = JSON.parse(out)
  const open = valueOf(openWorkspace(folder))
  try {
    const tickets = open.console.ports.store.db.all`
      SELECT t.code, t.profile, t.subject, t.client, t.severity, t.status, t.opened_at, t.rule, t.due_at,
        (SELECT count(*) FROM event e WHERE e.stream = t.stream) AS facts
      FROM ticket t ORDER BY t.stream`
    expect(tickets).toHaveLength(opened)
    return tickets
  } finally {
    open.close()
  }
}

describe('seed', () => {
  test('makes the same tickets for the same seed and instant, and others for another', SLOW, async () => {
    const first = await seededWith('--tickets', '40', '--seed', '1')
    expect(first).toHaveLength(40)
    expect(await seededWith('--tickets', '40', '--seed', '1')).toEqual(first)
    expect(await seededWith('--tickets', '40', '--seed', '2')).not.toEqual(first)
  })

  test.for<[string, string[], RegExp]>([
    ['without a folder', ['--tickets', '1'], /--data/],
    ['with no tickets', ['--data', 'x', '--tickets', '0'], /--tickets/],
    ['with half a seed', ['--data', 'x', '--seed', '0.5'], /--seed/],
    ['at no instant', ['--data', 'x', '--now', 'ontem'], /--now/],
  ])('is refused %s', async ([, args, said]) => {
    const { code, out, err } = await commandLine(['seed', ...args])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(said)
  })
})
