import type { AddressInfo } from 'node:net'
import { app } from 'electron'
import { say, sayRefusal } from './cli/say.ts'
import type { Console } from './console.ts'
import { doorOf } from './door.ts'
import { dataFolder } from './host/data-folder.ts'
import { type Owner, ownerOf } from './host/folder-lock.ts'
import { keysIn, layAside } from './host/keyring-keys.ts'
import { DEVICE_KEY, newDeviceKey } from './host/signer.ts'
import { secret } from './ipc/entry.ts'
import { loopbackServer } from './ipc/loopback.ts'
import type { WindowParts } from './ipc/window-parts.ts'
import { keepConsole } from './keep-console.ts'
import { readSettings } from './local/settings.ts'
import { type OpenWorkspace, openWorkspace, systemUser } from './open-workspace.ts'
import type { Beginning } from './platform/begin.ts'
import type { AttendedConsole } from './platform/attend.ts'
import { NotOpened } from './platform/crash.ts'
import { quitAgreed } from './platform/leave/leaving.ts'
import { openKeyring } from './platform/keyring.ts'
import { wantsNewKey } from './platform/new-key-question.ts'
import { desktopPower } from './platform/power.ts'
import { agentOfDevice } from './queries/agent.ts'
import { readAtRisk } from './queries/at-risk.ts'
import { windowPartsOf } from './window-parts.ts'

/** What stands around the console while it opens. */
export interface Around {
  /** Brings the window forward. */
  readonly show: () => void
  /** Begins to follow the console, beside the window. */
  readonly attend: (console: AttendedConsole) => void
}

/**
 * Opens the workspace of the folder with the keys of the system's keyring, and keeps it until the program ends; what
 * a window is given comes from it. Rejects with `NotOpened`, a sentence for the person.
 */
export async function openDeskWorkspace(asked: Beginning, { show, attend }: Around): Promise<WindowParts> {
  const opened = await opening(asked)
  if (!opened.ok) throw new NotOpened(whyNot(opened.refusal))
  const workspace = opened.value
  const power = desktopPower()
  const stop = keepConsole(workspace, { ...asked, power })
  const parts = windowPartsOf(workspace.console)
  const shut = await openDoor(workspace, parts, show)
  attend(attended(workspace.console))
  app.on('will-quit', () => {
    shut()
    stop()
    power.close()
    workspace.close()
  })
  return parts
}

/** The system lets a program run once; who else can have the folder is the console of a browser. */
const whyNot = (refusal: Parameters<typeof sayRefusal>[0]): string =>
  refusal.kind === 'folderInUse' ? say('desktop.folderInUse', { pid: refusal.pid }) : sayRefusal(refusal)

/** So many tickets at risk are named beside the system's clock. */
const NAMED = 5

function attended(console: Console): AttendedConsole {
  const { store, clock, signer } = console.ports
  return {
    settings: () => readSettings(console.host.local),
    onChanged: (listener) => console.onChanged(listener),
    atRisk: () => {
      const agent = agentOfDevice(store.db, signer.device)
      return agent && readAtRisk(store.db, { agent: agent.id, now: clock.now(), most: NAMED })
    },
  }
}

/** Once what is being answered was answered. */
function restart(): void {
  setTimeout(() => {
    app.relaunch()
    quitAgreed()
  }, 100)
}

/** Opens it; where its key is another machine's or user's, the person may begin with a new one. */
async function opening(asked: Beginning) {
  const opened = await openWith(asked, false)
  if (opened.ok || !KEYLESS.includes(opened.refusal.kind)) return opened
  if (!(await wantsNewKey())) return opened
  const putBack = layAside(dataFolder(asked.folder).keys, Date.now())
  const enrolled = await openWith(asked, true)
  if (!enrolled.ok) putBack()
  return enrolled
}

const KEYLESS: readonly string[] = ['keyringClosed', 'deviceKeyMissing']

async function openWith({ folder, agent, samples }: Beginning, enrolls: boolean) {
  // Before the keys are touched: a console for a browser that has the folder needs them where they are.
  const owner = ownerOf(folder)
  if (owner) return refuseOwned(owner)
  const keyring = await openKeyring()
  const keys = await keysIn(dataFolder(folder).keys, typeof keyring === 'string' ? null : keyring, {
    [DEVICE_KEY]: newDeviceKey,
  })
  if (!keys.ok) return keys
  const founder = agent ?? (samples ? systemUser() : null)
  return openWorkspace(folder, founder, { restart, keys: keys.value, enrolls })
}

const refuseOwned = ({ pid, since }: Owner) =>
  ({ ok: false, refusal: { kind: 'folderInUse', pid, since } }) as const

/** The command line's door: no browser comes in by it. A second console that knocks brings the window forward. */
function openDoor(
  { console, lock }: OpenWorkspace,
  parts: WindowParts,
  show: () => void,
): Promise<() => void> {
  const token = secret()
  const door = doorOf(console)
  const server = loopbackServer({
    ...parts,
    token,
    entry: null,
    notEntered: say('cli.notEntered'),
    door: (command, input, watch) => {
      if (command !== 'entry') return door(command, input, watch)
      show()
      return Promise.resolve({ ok: true, value: { address: null } })
    },
  })
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      lock.announce({ port: (server.address() as AddressInfo).port, token })
      done(() => void server.close())
    })
  })
}
