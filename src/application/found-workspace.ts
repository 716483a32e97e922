import type { Actor } from '../domain/access/actor.ts'
import type { PeopleBodies } from '../domain/people/event.ts'
import { PEOPLE_STREAM } from '../domain/sync/envelope.ts'
import { type AgentId, uuidV7 } from '../domain/value/id.ts'
import { configurationSpace } from './natural-id.ts'
import type { Ports } from './ports.ts'
import { toHex } from '../domain/value/hex.ts'
import { seal } from './seal.ts'

export interface Founding {
  readonly agentName: string
  /** The founder's device signs its tickets `A-1`, `A-2`, … */
  readonly deviceCode: string
  /** Empty: it has no name yet. */
  readonly workspaceName: string
}

/** The first facts of a workspace: its founder, who administers it, and this device with its public key. */
export function foundWorkspace(ports: Ports, founding: Founding): AgentId {
  const now = ports.clock.now()
  const agent = uuidV7(now, ports.random.bytes(10)) as AgentId
  const name = founding.workspaceName.trim()
  const actor: Actor = { agent, device: ports.signer.device }
  const unit = seal(ports, {
    space: configurationSpace(ports.digest),
    stream: PEOPLE_STREAM,
    command: 'foundWorkspace',
    base: ports.store.endOf(PEOPLE_STREAM),
    actor,
    profileVersion: null,
    drafts: [
      {
        kind: 'agentAdded',
        v: 1,
        at: now,
        payload: { agent, role: 'administrador' },
        body: { name: founding.agentName },
      },
      {
        kind: 'deviceEnrolled',
        v: 1,
        at: now,
        payload: {
          device: ports.signer.device,
          code: founding.deviceCode,
          agent,
          signingKey: toHex(ports.signer.publicKey),
        },
      },
      ...(name === ''
        ? []
        : [
            {
              kind: 'workspaceNamed',
              v: 1,
              at: now,
              payload: {},
              body: { name } satisfies PeopleBodies['workspaceNamed'],
            },
          ]),
    ],
  })
  ports.store.transact(() => ports.store.append({ unit, command: 'foundWorkspace', blobs: [] }))
  return agent
}
