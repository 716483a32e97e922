import { expect, test } from 'vitest'
import type { Actor } from '../../../src/domain/access/actor.ts'
import { agentOf } from '../../../src/domain/access/actor.ts'
import { can, mayPublishProfile, reopensWhatIsClosed } from '../../../src/domain/access/can.ts'
import { ROLES } from '../../../src/domain/access/role.ts'
import type { TicketCommandKind } from '../../../src/domain/ticket/command.ts'
import type { AgentId, DeviceId } from '../../../src/domain/value/id.ts'
import { Desk } from '../ticket/samples.ts'

const device = 'device-1' as DeviceId
const agent: Actor = { agent: 'ana' as AgentId, device }
const system: Actor = { system: 'mail', device }

/** atendente, triador, analista, gestor, administrador, and a part of the console by itself. */
const TABLE = `
  openTicket       x x x x x  x
  receiveMessage   x x x x x  x
  recordBounce     x x x x x  x
  queueReply       x x x x x  -
  recordSentMail   x x x x x  x
  confirmDelivery  x x x x x  x
  failDelivery     x x x x x  x
  addNote          x x x x x  -
  claimTicket      x x x x x  -
  assignTicket     - x x x x  -
  releaseTicket    x x x x x  -
  triageTicket     - x x x x  -
  changeSeverity   - - x x x  -
  changeType       - - x x x  -
  changeStatus     x x x x x  -
  changeSector     - x x x x  -
  resolveTicket    x x x x x  -
  closeTicket      x x x x x  x
  reopenTicket     x x x x x  -
  withdrawReply    x x x x x  -
  changeClient     x x x x x  x
  confirmIdentity  x x x x x  -
  changeSubject    x x x x x  -
  changeBase       x x x x x  -
  checkIntake      x x x x x  -
  markSpam         x x x x x  -
  redactEvents     - - - x x  -
  createAccount    x x x x x  -
  changeAccount    x x x x x  -
  addContact       x x x x x  -
  changeContact    x x x x x  -
  mergeContact     - x x x x  -
  removeContact    - x x x x  -
  absorbAccount    - x x x x  -
  mergeAccount     - x x x x  -`

type Single = Exclude<TicketCommandKind, 'sequence'>

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test.for(rows)('WC-02: the table of rights, row %s', ([command, ...marks]) => {
  const kind = command as Single
  const drawn = [...ROLES.map((role) => can(agent, role, kind)), can(system, null, kind)]
  expect(drawn.map((yes) => (yes ? 'x' : '-'))).toEqual(marks)
})

test('WC-02: an agent without a role here may nothing, and a role lends a system nothing', () => {
  for (const [command] of rows) expect(can(agent, null, command as Single)).toBe(false)
  expect(can(system, 'administrador', 'queueReply')).toBe(false)
})

test('AMB-07: only a gestor and whoever stands above reopens what is closed', () => {
  expect(ROLES.filter(reopensWhatIsClosed)).toEqual(['gestor', 'administrador'])
})

test('WC-02: the texts of a team are published by those who lead it', () => {
  expect(ROLES.filter(mayPublishProfile)).toEqual(['gestor', 'administrador'])
})

test('WC-02: a command beyond the role is refused with both names, before any other rule', () => {
  const desk = new Desk('weconnect').open()
  const command = { kind: 'assignTicket', agents: [] } as const
  desk.refuses(
    command,
    { kind: 'notAllowed', command: 'assignTicket', role: 'atendente' },
    { role: 'atendente' },
  )
  desk.refuses(command, { kind: 'notAllowed', command: 'assignTicket', role: 'system' }, { actor: system })
})

test('a ticket that is not there is refused for every command but its opening', () => {
  const desk = new Desk('weconnect')
  desk.refuses({ kind: 'claimTicket' }, { kind: 'ticketNotFound', ticket: '' })
})

test('the acting agent of a fact is known, of a system there is none', () => {
  expect(agentOf(agent)).toBe('ana')
  expect(agentOf(system)).toBeNull()
})
