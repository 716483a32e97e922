import * as v from 'valibot'
import type { Budget, Plan } from '../../domain/profile/plan.ts'
import { type HelperRow, SCOPES, WORKAROUNDS } from '../../domain/profile/severity-helper.ts'
import type { Severity, SeverityMatrix } from '../../domain/profile/profile.ts'
import type { CalendarId, PlanId, SeverityId } from '../../domain/value/id.ts'
import { count, id, planIdOf, rank, text, texts } from './fields.ts'

/** A length with the contract's own unit (AMB-01). */
export const budget: v.GenericSchema<unknown, Budget> = v.strictObject({
  value: count,
  unit: v.picklist(['minute', 'hour', 'day']),
})

/** One plan with its targets (WA-06 to WA-11, WC-28 to WC-31). */
export const plan: v.GenericSchema<unknown, Plan> = v.strictObject({
  id: planIdOf<PlanId>(),
  name: text,
  level: rank,
  dayHours: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(24)),
  mayEscalate: v.boolean(),
  targets: v.array(
    v.strictObject({
      severity: id<SeverityId>(),
      clock: v.picklist(['firstResponse', 'diagnosis', 'resolution']),
      budget: v.nullable(budget),
      calendar: id<CalendarId>(),
    }),
  ),
})

export const severity: v.GenericSchema<unknown, Severity> = v.strictObject({
  id: id<SeverityId>(),
  name: text,
  definition: text,
  examples: texts,
  order: rank,
  critical: v.boolean(),
})

/** Urgency by complexity (WM-02); whether it is rectangular is a question of meaning. */
export const matrix: v.GenericSchema<unknown, SeverityMatrix> = v.strictObject({
  urgencies: v.pipe(texts, v.minLength(1)),
  complexities: v.pipe(texts, v.minLength(1)),
  cells: v.array(v.array(id<SeverityId>())),
  assumed: v.boolean(),
})

/** One line of the severity helper (WA-05). */
export const helperRow: v.GenericSchema<unknown, HelperRow> = v.strictObject({
  stopped: v.nullable(v.boolean()),
  workarounds: v.nullable(v.pipe(v.array(v.picklist(WORKAROUNDS)), v.minLength(1))),
  scopes: v.nullable(v.pipe(v.array(v.picklist(SCOPES)), v.minLength(1))),
  severity: id<SeverityId>(),
})
