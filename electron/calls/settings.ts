import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import { logsBelow } from '../host/paths.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { changeSettings, readSettings } from '../local/settings.ts'

export const settingsHandlers = ({
  host,
  tell,
}: Console): HandlersOf<'settings.read' | 'settings.change' | 'about.read'> => ({
  'settings.read': () => accept(readSettings(host.local)),
  'settings.change': (change) => {
    const settings = changeSettings(host.local, change)
    tell(['settings'])
    return accept(settings)
  },
  'about.read': () =>
    accept({
      folder: host.folder,
      logs: logsBelow(host.folder),
      device: host.signer.device,
      keysGuarded: host.keysGuarded,
    }),
})
