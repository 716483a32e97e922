import * as v from 'valibot'
import type { TicketView } from '../views/ticket.ts'
import { uuid } from './fields.ts'
import { ticketActSchema } from './ticket-act.ts'

export const ticketCalls = {
  'ticket.read': { input: v.strictObject({ ticket: uuid }) },
  'ticket.act': { input: v.strictObject({ ticket: uuid, act: ticketActSchema }) },
} as const

export interface TicketOutputs {
  readonly 'ticket.read': TicketView
  readonly 'ticket.act': { readonly events: readonly string[] }
}
