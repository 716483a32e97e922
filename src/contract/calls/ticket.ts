import * as v from 'valibot'
import type { AuditView } from '../views/audit.ts'
import type { OtherTickets } from '../views/others.ts'
import { DEFAULT_PANEL, PANEL_SECTIONS, type PanelView } from '../views/panel.ts'
import type { TicketView } from '../views/ticket.ts'
import { uuid, word } from './fields.ts'
import { ticketActSchema } from './ticket-act.ts'

const ticket = v.strictObject({ ticket: uuid })
const sections = v.pipe(v.array(v.picklist(PANEL_SECTIONS)), v.maxLength(PANEL_SECTIONS.length))
const panel: v.GenericSchema<unknown, PanelView> = v.strictObject({ order: sections, folded: sections })

export const ticketCalls = {
  'ticket.read': { input: ticket },
  /** The ticket that a link from outside names by its code. */
  'ticket.ofCode': { input: v.strictObject({ code: word }) },
  'ticket.act': { input: v.strictObject({ ticket: uuid, act: ticketActSchema }) },
  /** That everything up to a fact was shown here. */
  'ticket.seen': { input: v.strictObject({ ticket: uuid, event: uuid }) },
  'ticket.others': { input: ticket },
  'ticket.audit': { input: ticket },
  'panel.read': { input: v.strictObject({}) },
  'panel.keep': { input: panel },
} as const

export interface TicketOutputs {
  readonly 'ticket.read': TicketView
  /** Null: none here has this code. */
  readonly 'ticket.ofCode': string | null
  readonly 'ticket.act': { readonly events: readonly string[] }
  readonly 'ticket.seen': null
  readonly 'ticket.others': OtherTickets
  readonly 'ticket.audit': AuditView
  readonly 'panel.read': PanelView
  readonly 'panel.keep': null
}

/** The panel as it was kept; sections that it does not know follow, and what is not whole is as it ships. */
export function parsePanel(kept: unknown): PanelView {
  const parsed = v.safeParse(panel, kept)
  if (!parsed.success) return DEFAULT_PANEL
  return { ...parsed.output, order: [...new Set([...parsed.output.order, ...PANEL_SECTIONS])] }
}
