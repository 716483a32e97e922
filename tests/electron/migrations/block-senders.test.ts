import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headOf } from '../../../electron/host/data-folder.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { blockSender } from '../../../src/application/block-sender.ts'
import type { ProfileId } from '../../../src/domain/value/id.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { workspace } from '../workspace.ts'

test('R-MIG: step 90 gives a store of step 80 the senders that are blocked, of whom there are none yet', () => {
  const { console, folder, ports, me } = workspace()
  console.host.database.exec('DROP TABLE blocked_sender; DROP INDEX ticket_at_risk; DROP TABLE lost')
  console.host.database.pragma('user_version = 80')
  valueOf(openDatabase(join(folder, 'plantao.db'), readFileHead(headOf(join(folder, 'plantao.db'))))).close()
  const profile = 'wati' as ProfileId
  expect(ports.store.blockOf(profile, 'spam@lixo.example')).toBeNull()
  const block = valueOf(blockSender(ports, { profile, address: 'spam@lixo.example', actor: me }))
  expect(ports.store.blockOf(profile, 'spam@lixo.example')).toBe(block)
})
