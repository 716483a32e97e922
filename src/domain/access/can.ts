import type { AccountCommandKind } from '../account/command.ts'
import type { TicketCommandKind } from '../ticket/command.ts'
import type { Actor } from './actor.ts'
import { ROLES, type Role } from './role.ts'

/** What a right is given for; a sequence is judged command by command. */
export type CommandKind = Exclude<TicketCommandKind, 'sequence'> | AccountCommandKind

/**
 * The one table of rights, enforced in the console and again by whoever orders. A row names the least role;
 * `system` marks what a part of the console may do by itself (mail in, deliveries, firings).
 */
const RIGHTS: Readonly<Record<CommandKind, { readonly least: Role; readonly system: boolean }>> = {
  openTicket: { least: 'atendente', system: true },
  receiveMessage: { least: 'atendente', system: true },
  recordBounce: { least: 'atendente', system: true },
  queueReply: { least: 'atendente', system: false },
  recordSentMail: { least: 'atendente', system: true },
  confirmDelivery: { least: 'atendente', system: true },
  failDelivery: { least: 'atendente', system: true },
  withdrawReply: { least: 'atendente', system: false },
  addNote: { least: 'atendente', system: false },
  claimTicket: { least: 'atendente', system: false },
  assignTicket: { least: 'triador', system: false },
  releaseTicket: { least: 'atendente', system: false },
  triageTicket: { least: 'triador', system: false },
  changeSeverity: { least: 'analista', system: false },
  changeType: { least: 'analista', system: false },
  changeStatus: { least: 'atendente', system: false },
  changeSector: { least: 'triador', system: false },
  resolveTicket: { least: 'atendente', system: false },
  changeClient: { least: 'atendente', system: true },
  confirmIdentity: { least: 'atendente', system: false },
  changeSubject: { least: 'atendente', system: false },
  changeBase: { least: 'atendente', system: false },
  checkIntake: { least: 'atendente', system: false },
  markSpam: { least: 'atendente', system: false },
  closeTicket: { least: 'atendente', system: true },
  reopenTicket: { least: 'atendente', system: false },
  redactEvents: { least: 'gestor', system: false },
  createAccount: { least: 'atendente', system: false },
  changeAccount: { least: 'atendente', system: false },
  addContact: { least: 'atendente', system: false },
  changeContact: { least: 'atendente', system: false },
  mergeContact: { least: 'triador', system: false },
  removeContact: { least: 'triador', system: false },
  absorbAccount: { least: 'triador', system: false },
  mergeAccount: { least: 'triador', system: false },
}

/** The role needed for a reopening that the profile keeps to managers (WC-34, AMB-07). */
export const reopensWhatIsClosed = (role: Role): boolean => reaches(role, 'gestor')

/** The role needed to publish a version of a profile. */
export const mayPublishProfile = (role: Role): boolean => reaches(role, 'gestor')

/** The role needed to block a sender and to let him write again: whoever may close a ticket as spam. */
export const mayBlockSender = (role: Role): boolean => reaches(role, RIGHTS.markSpam.least)

/** Whether an actor in `role` may give that command; a system's role is null. */
export function can(actor: Actor, role: Role | null, command: CommandKind): boolean {
  const right = RIGHTS[command]
  if ('system' in actor) return right.system
  return role !== null && reaches(role, right.least)
}

const reaches = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least)
