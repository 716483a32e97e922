import * as v from 'valibot'
import type {
  ChannelId,
  CalendarId,
  PlanId,
  ProfileId,
  SectorId,
  SeverityId,
  StatusId,
} from '../../domain/value/id.ts'
import { accept, refuse, type Result } from '../../domain/value/result.ts'
import { calendarFile } from './calendar.ts'
import type { ProfileFile } from './file.ts'
import { id, planIdOf, text, texts, zone } from './fields.ts'
import { meaningFault } from './meaning.ts'
import { pathOf } from '../path.ts'
import { helperRow, matrix, plan, severity } from './plan.ts'
import { rules } from './rules.ts'
import { addOn, channel, macro, playbook, role, sector, status, template, ticketType } from './work.ts'

export type { ProfileFile }

/**
 * The profile in `json`, unchanged and uncoerced, or `profileBroken` with the path of its first fault: those
 * of shape first (unknown keys among them), in the order of the schema, then those of meaning. Never throws.
 */
export function parseProfileFile(json: unknown): Result<ProfileFile> {
  const parsed = v.safeParse(profileFile, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refuse({ kind: 'profileBroken', path: pathOf(issue.path ?? []), detail: issue.message })
  }
  const fault = meaningFault(parsed.output)
  return fault ? refuse({ kind: 'profileBroken', ...fault }) : accept(parsed.output)
}

const profileFile: v.GenericSchema<unknown, ProfileFile> = v.strictObject({
  id: id<ProfileId>(),
  name: text,
  about: text,
  zone,
  addresses: v.array(v.pipe(v.string(), v.email('not a mail address'))),
  calendars: v.array(calendarFile),
  workingCalendar: id<CalendarId>(),
  plans: v.array(plan),
  defaultPlan: v.nullable(planIdOf<PlanId>()),
  severities: v.array(severity),
  provisionalSeverity: v.nullable(id<SeverityId>()),
  matrix: v.nullable(matrix),
  severityHelper: v.nullable(v.array(helperRow)),
  types: v.array(ticketType),
  openTypes: v.boolean(),
  statuses: v.array(status),
  initialStatus: id<StatusId>(),
  workingStatus: id<StatusId>(),
  onClientReply: id<StatusId>(),
  onSilence: v.nullable(id<StatusId>()),
  sectors: v.array(sector),
  entrance: id<SectorId>(),
  channels: v.array(channel),
  mailChannel: id<ChannelId>(),
  roles: v.array(role),
  rules,
  templates: v.array(template),
  macros: v.array(macro),
  playbooks: v.array(playbook),
  services: texts,
  addOns: v.array(addOn),
})
