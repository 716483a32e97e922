import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headOf } from '../../../electron/host/data-folder.ts'
import { readAtRisk } from '../../../electron/queries/at-risk.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { after, DAY, millis } from '../../../src/domain/value/instant.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { randomStore } from '../queries/store.ts'
import { NOW } from '../workspace.ts'

test('R-MIG: step 100 counts in a store of step 90 what was at risk in it already', () => {
  const { console, folder, ports, agent } = randomStore(7, 40)
  const read = () => readAtRisk(ports.store.db, { agent, now: after(NOW, millis(DAY)), most: 5 })
  const before = read()
  expect(before.breached).toBeGreaterThan(0)
  console.host.database.exec('DROP INDEX ticket_at_risk; DROP TABLE lost')
  console.host.database.pragma('user_version = 90')
  valueOf(openDatabase(join(folder, 'plantao.db'), readFileHead(headOf(join(folder, 'plantao.db'))))).close()
  expect(read()).toEqual(before)
})
