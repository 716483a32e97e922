import * as v from 'valibot'
import {
  type Advisory,
  type CountedBudget,
  LADDER_STEPS,
  QUEUE_RULES,
  type Rules,
} from '../../domain/profile/rules.ts'
import type { CalendarId, StatusId } from '../../domain/value/id.ts'
import { clockTime, count, id, text, texts } from './fields.ts'
import { budget } from './plan.ts'

const counted: v.GenericSchema<unknown, CountedBudget> = v.strictObject({
  budget,
  calendar: v.nullable(id<CalendarId>()),
})

const per = v.picklist(['entry', 'session', 'day'])

const advisory: v.GenericSchema<unknown, Advisory> = v.strictObject({
  remoteHours: count,
  remotePer: per,
  onSiteHours: count,
  onSitePer: per,
  billedBy: v.pipe(v.array(v.picklist(['service', 'hour'])), v.minLength(1)),
  ratesFrom: text,
  status: id<StatusId>(),
})

/** The switches and numbers of a team; none has a default, so that a file says all that it means. */
export const rules: v.GenericSchema<unknown, Rules> = v.strictObject({
  queue: v.array(v.picklist(QUEUE_RULES)),
  diagnosisStopsAt: v.picklist(['marked', 'reply']),
  productionOnly: v.boolean(),
  changeNeedsReason: v.boolean(),
  changeReasons: texts,
  ownChannelOnly: v.boolean(),
  trainedOnly: v.boolean(),
  identifiedOnly: v.boolean(),
  closeNeedsReply: v.boolean(),
  reopenByManagerOnly: v.boolean(),
  logsTime: v.boolean(),
  taskParity: v.boolean(),
  taskNeedsType: v.boolean(),
  taskAlerts: v.boolean(),
  routingNeedsOrder: v.boolean(),
  ownerKeeps: v.boolean(),
  chatBecomesTicket: v.boolean(),
  interruptionNeedsApproval: v.boolean(),
  developmentOnly: v.boolean(),
  callNeedsNote: v.boolean(),
  guardsNames: v.boolean(),
  escalatesOnBreach: v.boolean(),
  ladder: v.array(v.picklist(LADDER_STEPS)),
  intake: texts,
  conditions: texts,
  workPlaces: texts,
  secretKinds: texts,
  serverClaimHours: v.nullable(count),
  silence: v.nullable(counted),
  standBy: v.nullable(counted),
  staleness: v.nullable(v.strictObject({ alarmDays: v.array(count), breachDays: count })),
  softGoal: v.nullable(counted),
  secretGraceHours: count,
  advisory: v.nullable(advisory),
  triageTimes: v.array(clockTime),
})
