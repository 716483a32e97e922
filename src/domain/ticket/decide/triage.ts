import type { Profile } from '../../profile/profile.ts'
import type { SectorId, SeverityId, TypeId } from '../../value/id.ts'
import { accept, refuse, type Result } from '../../value/result.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import type { ChangeReason, TicketDraft } from '../event.ts'
import { effectNow, type Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'

type Command<K extends TicketCommand['kind']> = Extract<TicketCommand, { kind: K }>

/**
 * The entrance's decision: sector, type and severity in one act, after which nothing is provisional. Where the team
 * judges by urgency and complexity, the two give the severity (WM-02). A second triage is no way past the reason that
 * a change needs (WC-25). Refusals: `ticketClosed`, `notInProfile`, `severityFixedByType`, `reasonRequired`.
 */
export function triageTicket(
  ticket: Ticket,
  command: Command<'triageTicket'>,
  where: Circumstance,
): Decision {
  const closed = refuseClosed(ticket)
  if (closed) return closed
  const { profile, now } = where
  const fault =
    unlistedSector(profile, command.sector) ??
    (command.type ? unlistedType(profile, command.type) : null) ??
    (command.severity ? unlistedSeverity(profile, command.severity, command.type ?? ticket.type) : null)
  if (fault) return fault
  const judged = judgedSeverity(profile, command)
  if (!judged.ok) return judged
  const fixed = fixedSeverity(profile, command.type ?? ticket.type)
  const severity = fixed ?? command.severity ?? judged.value
  const silent = changeOfJudged(ticket, { type: command.type, severity }, profile)
  if (silent) return silent
  const drafts: TicketDraft[] = [
    {
      kind: 'ticketTriaged',
      at: now,
      payload: { urgency: command.urgency, complexity: command.complexity },
    },
  ]
  if (command.sector !== ticket.sector) drafts.push(sectorFact(command.sector, where))
  if (command.type && command.type !== ticket.type) drafts.push(typeFact(command.type, null, where))
  if (severity && severity !== ticket.severity)
    drafts.push(severityFact(severity, fixed ? BY_TYPE : null, where))
  return accept(drafts)
}

/**
 * Refusals: `ticketClosed`, `notInProfile`, `unchanged`, `reasonRequired` where the profile asks for one (WC-25),
 * `severityFixedByType` (WC-26).
 */
export function changeSeverity(
  ticket: Ticket,
  command: Command<'changeSeverity'>,
  where: Circumstance,
): Decision {
  const fault =
    refuseClosed(ticket) ??
    unlistedSeverity(where.profile, command.severity, ticket.type) ??
    refuseWithoutReason('severity', command, where.profile)
  if (fault) return fault
  if (command.severity === ticket.severity && !ticket.provisional) {
    return refuse({ kind: 'unchanged', field: 'severity' })
  }
  return accept([severityFact(command.severity, command, where)])
}

/**
 * A type that fixes the severity takes it along in the same unit (WC-26). Refusals: `ticketClosed`,
 * `notInProfile`, `unchanged`, `reasonRequired`.
 */
export function changeType(ticket: Ticket, command: Command<'changeType'>, where: Circumstance): Decision {
  const fault =
    refuseClosed(ticket) ??
    unlistedType(where.profile, command.type) ??
    refuseWithoutReason('type', command, where.profile)
  if (fault) return fault
  if (command.type === ticket.type) return refuse({ kind: 'unchanged', field: 'type' })
  const drafts = [typeFact(command.type, command, where)]
  const fixed = fixedSeverity(where.profile, command.type)
  if (fixed && (fixed !== ticket.severity || ticket.provisional)) {
    drafts.push(severityFact(fixed, BY_TYPE, where))
  }
  return accept(drafts)
}

/** Its place in the queue stays its opening. Refusals: `ticketClosed`, `notInProfile`, `unchanged`. */
export function changeSector(
  ticket: Ticket,
  command: Command<'changeSector'>,
  where: Circumstance,
): Decision {
  const fault = refuseClosed(ticket) ?? unlistedSector(where.profile, command.sector)
  if (fault) return fault
  if (command.sector === ticket.sector) return refuse({ kind: 'unchanged', field: 'sector' })
  return accept([sectorFact(command.sector, where)])
}

interface Because {
  readonly because: ChangeReason | null
  readonly reason: string
}

/** What urgency and complexity make of it together (WM-02, AMB-12); null where the team judges otherwise. */
function judgedSeverity({ matrix }: Profile, { urgency, complexity }: Judged): Result<SeverityId | null> {
  if (urgency === null && complexity === null) return accept(null)
  const row = matrix?.urgencies.indexOf(urgency ?? '') ?? -1
  if (row < 0) return refuse({ kind: 'notInProfile', field: 'urgency', value: urgency ?? '' })
  const column = matrix?.complexities.indexOf(complexity ?? '') ?? -1
  if (column < 0) return refuse({ kind: 'notInProfile', field: 'complexity', value: complexity ?? '' })
  return accept(matrix?.cells[row]?.[column] ?? null)
}

type Judged = Pick<Command<'triageTicket'>, 'urgency' | 'complexity'>

/** The type decided it, nobody else (WC-26). */
const BY_TYPE: Because = { because: 'typeRule', reason: '' }

const sectorFact = (sector: SectorId, { now }: Circumstance): TicketDraft => ({
  kind: 'sectorChanged',
  at: now,
  payload: { sector },
})

const typeFact = (type: TypeId, why: Because | null, { now }: Circumstance): TicketDraft => ({
  kind: 'typeChanged',
  at: now,
  payload: { type, because: why?.because ?? null },
  body: { reason: why?.reason ?? '' },
})

const severityFact = (severity: SeverityId, why: Because | null, { now }: Circumstance): TicketDraft => ({
  kind: 'severityChanged',
  at: now,
  payload: { severity, because: why?.because ?? null },
  body: { reason: why?.reason ?? '' },
})

const refuseClosed = (ticket: Ticket): Decision | null =>
  effectNow(ticket).phase === 'closed' ? refuse({ kind: 'ticketClosed', code: ticket.code }) : null

function refuseWithoutReason(field: 'severity' | 'type', why: Because, profile: Profile): Decision | null {
  const given = why.because !== null && why.reason.trim() !== ''
  return profile.rules.changeNeedsReason && !given ? refuse({ kind: 'reasonRequired', field }) : null
}

/** What was judged once changes by its own command, which carries the reason. */
function changeOfJudged(
  ticket: Ticket,
  { type, severity }: { readonly type: TypeId | null; readonly severity: SeverityId | null },
  { rules }: Profile,
): Decision | null {
  if (ticket.triagedAt === null || !rules.changeNeedsReason) return null
  if (type && type !== ticket.type) return refuse({ kind: 'reasonRequired', field: 'type' })
  return severity && severity !== ticket.severity
    ? refuse({ kind: 'reasonRequired', field: 'severity' })
    : null
}

const unlistedSector = (profile: Profile, sector: SectorId): Decision | null =>
  profile.sectors.some((each) => each.id === sector)
    ? null
    : refuse({ kind: 'notInProfile', field: 'sector', value: sector })

const unlistedType = (profile: Profile, type: TypeId): Decision | null =>
  profile.openTypes || profile.types.some((each) => each.id === type)
    ? null
    : refuse({ kind: 'notInProfile', field: 'type', value: type })

function unlistedSeverity(profile: Profile, severity: SeverityId, type: TypeId | null): Decision | null {
  if (!profile.severities.some((each) => each.id === severity)) {
    return refuse({ kind: 'notInProfile', field: 'severity', value: severity })
  }
  const fixed = fixedSeverity(profile, type)
  return fixed && type && fixed !== severity
    ? refuse({ kind: 'severityFixedByType', type, severity: fixed })
    : null
}

const fixedSeverity = (profile: Profile, type: TypeId | null): SeverityId | null =>
  profile.types.find((each) => each.id === type)?.fixedSeverity ?? null
