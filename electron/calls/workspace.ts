import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkspaceView } from '../../src/contract/views/workspace.ts'
import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import { appRoot } from '../host/app-root.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { dismissRepair, readRepair } from '../local/repair.ts'
import { keepRepairOrder } from '../recover/repair-order.ts'
import { addSamples } from '../samples/add-samples.ts'
import { counted } from '../store/views/counter.ts'
import { ownerTotal, placeTotal } from '../store/views/totals.ts'
import { me } from './me.ts'

export const workspaceHandlers = (
  console: Console,
): HandlersOf<'workspace.read' | 'workspace.addSamples' | 'workspace.repair' | 'workspace.repairRead'> => ({
  'workspace.read': () => accept(workspaceView(console)),
  'workspace.addSamples': () => accept({ opened: addSamples(console) }),
  'workspace.repair': () => {
    keepRepairOrder(console.host.folder, { step: 'asked' })
    console.host.restart()
    return accept(null)
  },
  'workspace.repairRead': () => {
    dismissRepair(console.host.local)
    console.tell(['workspace'])
    return accept(null)
  },
})

function workspaceView(console: Console): WorkspaceView {
  const { store } = console.ports
  const agent = me(console)
  return {
    name: store.db.get<{ name: string }>`SELECT name FROM workspace`?.name ?? '',
    agent: { id: agent.id, name: agent.name, role: agent.role },
    profiles: store.currentProfiles().map(({ profile }) => ({
      id: profile.id,
      name: profile.name,
      assumedHours: profile.calendars.some((calendar) => calendar.assumed),
    })),
    counts: {
      open: counted(store.db, placeTotal('open')),
      mine: counted(store.db, ownerTotal(agent.id)),
      resolved: counted(store.db, placeTotal('resolved')),
      closed: counted(store.db, placeTotal('closed')),
    },
    outbox: counted(store.db, 'queuedReplies'),
    samples: console.host.local.read('samples') !== null,
    warnings: [
      ...(console.damaged ? (['damagedFacts'] as const) : []),
      ...(console.host.backups.last?.failure ? (['backupFailed'] as const) : []),
      ...(console.disk === 'off' ? (['diskNotEncrypted'] as const) : []),
      ...(console.host.keysGuarded ? [] : (['signingKeyInFile'] as const)),
    ],
    room: console.room,
    repaired: readRepair(console.host.local),
    appVersion: VERSION,
  }
}

const VERSION: string = (
  JSON.parse(readFileSync(join(appRoot(), 'package.json'), 'utf8')) as { version: string }
).version
