import type { Profile, SeverityMatrix } from '../../../src/domain/profile/profile.ts'
import type { SectorId, SeverityId, TypeId } from '../../../src/domain/value/id.ts'
import type { Chance } from '../chance.ts'
import type { Fate, Scale } from './fate.ts'
import type { Case } from '../words/texts/team-texts.ts'

/** How a case is classified: by its client, at triage, and by a later change. */
export interface Judgement {
  readonly statedType: TypeId | null
  readonly statedSeverity: SeverityId | null
  /** Null where nobody triaged it yet. */
  readonly triage: Triage | null
  /** The severity to which somebody changed it later, with a reason; null: nobody did. */
  readonly changedTo: SeverityId | null
  /** The severity that the ticket carries after all of it. */
  readonly severity: SeverityId | null
}

export interface Triage {
  readonly sector: SectorId
  readonly type: TypeId | null
  readonly severity: SeverityId | null
  readonly urgency: string | null
  readonly complexity: string | null
}

export interface Judging {
  readonly profile: Profile
  readonly topic: Case
  readonly fate: Fate
  readonly scale: Scale
  /** The severity that its client states and triage keeps, null for none stated; absent: left to chance. */
  readonly severity?: SeverityId | null | undefined
}

export function judgementOf(chance: Chance, judging: Judging): Judgement {
  const { profile, topic, fate, scale } = judging
  const type = profile.types.find(({ id }) => id === topic.kind) ?? null
  const fixed = type?.fixedSeverity ?? null
  const sector = profile.sectors.find(({ id }) => id === topic.sector)?.id ?? profile.entrance
  const weighed = profile.matrix
    ? byMatrix(chance, profile.matrix, topic.gravity)
    : {
        severity: fixed ?? judging.severity ?? byGravity(chance, profile, topic),
        urgency: null,
        complexity: null,
      }
  const statedType = chance.happens(0.6) ? (type?.id ?? null) : null
  const states = judging.severity === undefined ? chance.happens(0.55) : judging.severity !== null
  const statedSeverity = states && !profile.matrix ? weighed.severity : null
  const triage = isTriaged(chance, fate, scale) ? { sector, type: type?.id ?? null, ...weighed } : null
  const opening = (statedType ? fixed : null) ?? statedSeverity ?? profile.provisionalSeverity
  const changeable = triage && !fixed && !profile.matrix && judging.severity === undefined
  const changedTo = changeable ? changed(chance, profile, weighed.severity) : null
  const severity = changedTo ?? triage?.severity ?? opening
  return { statedType, statedSeverity, triage, changedTo, severity }
}

function isTriaged(chance: Chance, fate: Fate, scale: Scale): boolean {
  if (fate === 'fresh' || fate === 'triaged') return fate === 'triaged'
  return chance.happens(scale === 'small' ? 0.75 : 0.12)
}

/** The case's own weight, now and then one step off it: people judge differently. */
function byGravity(chance: Chance, { severities }: Profile, { gravity }: Case): SeverityId | null {
  const sorted = severities.toSorted((a, b) => a.order - b.order)
  const step = chance.happens(0.25) ? 1 : 0
  return sorted[Math.min(gravity + step, sorted.length - 1)]?.id ?? null
}

function byMatrix(chance: Chance, { urgencies, complexities, cells }: SeverityMatrix, gravity: number) {
  const row = Math.min(gravity, urgencies.length - 1)
  const column = chance.between(0, complexities.length - 1)
  return {
    severity: cells[row]?.[column] ?? null,
    urgency: urgencies[row] ?? null,
    complexity: complexities[column] ?? null,
  }
}

function changed(chance: Chance, { severities }: Profile, severity: SeverityId | null): SeverityId | null {
  if (!severity || !chance.happens(0.12)) return null
  const others = severities.filter(({ id }) => id !== severity)
  return others.length > 0 ? chance.pick(others).id : null
}
