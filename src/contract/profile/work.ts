import * as v from 'valibot'
import type {
  AddOn,
  Channel,
  Macro,
  Playbook,
  ProfileRole,
  Sector,
  Template,
  TicketType,
} from '../../domain/profile/profile.ts'
import type { Status } from '../../domain/profile/status.ts'
import type { ChannelId, SectorId, SeverityId, StatusId, TypeId } from '../../domain/value/id.ts'
import { id, text, texts, textOrNone } from './fields.ts'

/** A status with all that it does to the clocks (WC-32, XT-12, WC-33). */
export const status: v.GenericSchema<unknown, Status> = v.strictObject({
  status: id<StatusId>(),
  name: text,
  phase: v.picklist(['open', 'resolved', 'closed']),
  pauses: v.boolean(),
  standBy: v.boolean(),
  silence: v.boolean(),
  waitsFor: v.picklist(['client', 'team', 'third']),
  clientText: textOrNone,
})

export const ticketType: v.GenericSchema<unknown, TicketType> = v.strictObject({
  id: id<TypeId>(),
  name: text,
  fixedSeverity: v.nullable(id<SeverityId>()),
})

export const sector: v.GenericSchema<unknown, Sector> = v.strictObject({
  id: id<SectorId>(),
  name: text,
  about: text,
})

export const channel: v.GenericSchema<unknown, Channel> = v.strictObject({
  id: id<ChannelId>(),
  name: text,
  medium: v.picklist(['email', 'chat', 'portal', 'widget', 'phone', 'video']),
  official: v.boolean(),
  opens: v.picklist(['yes', 'existingTicketOnly', 'withReason', 'no']),
  identifies: v.boolean(),
})

export const role: v.GenericSchema<unknown, ProfileRole> = v.strictObject({
  name: text,
  maps: v.picklist(['atendente', 'triador', 'analista', 'gestor', 'administrador', 'contato']),
})

export const template: v.GenericSchema<unknown, Template> = v.strictObject({
  id: id<string>(),
  name: text,
  text,
  requires: texts,
  confidential: v.boolean(),
})

export const macro: v.GenericSchema<unknown, Macro> = v.strictObject({
  id: id<string>(),
  name: text,
  text: textOrNone,
  requires: texts,
  status: v.nullable(id<StatusId>()),
  owner: v.nullable(v.picklist(['me', 'release'])),
})

export const playbook: v.GenericSchema<unknown, Playbook> = v.strictObject({
  id: id<string>(),
  name: text,
  recurs: v.nullable(v.literal('everyWorkday')),
  perClient: v.boolean(),
  steps: v.pipe(v.array(v.strictObject({ text, needsApproval: v.boolean() })), v.minLength(1)),
})

export const addOn: v.GenericSchema<unknown, AddOn> = v.strictObject({
  id: id<string>(),
  name: text,
  about: text,
  namesOwner: v.boolean(),
})
