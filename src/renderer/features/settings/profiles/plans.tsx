import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { type Plan, type TargetClock, targetOf } from '../../../../domain/profile/plan.ts'
import type { SeverityId } from '../../../../domain/value/id.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Part, Table } from './part.tsx'
import { budgetWords } from './rule-words.ts'
import css from './profiles.module.css'

const CLOCKS: readonly TargetClock[] = ['firstResponse', 'diagnosis', 'resolution']

/** What each plan promises for each severity. */
export function Plans({ profile }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  return (
    <Part title={say('profile.plans')}>
      {profile.plans.length === 0 && <p className={css.text}>{say('profile.plans.none')}</p>}
      {profile.plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} profile={profile} />
      ))}
      {profile.plans.length > 0 && profile.defaultPlan === null && (
        <p className={css.text}>{say('profile.plan.noDefault')}</p>
      )}
    </Part>
  )
}

function PlanCard({ plan, profile }: { plan: Plan; profile: ProfileView }) {
  const say = sayIn(useIntl())
  const only = onlyCalendar(plan)
  const clocks = CLOCKS.filter((clock) => plan.targets.some((target) => target.clock === clock))
  const severities = profile.severities.filter(({ id }) =>
    plan.targets.some(({ severity }) => severity === id),
  )
  return (
    <div className={css.card}>
      <h4 className={css.cardTitle}>
        {plan.name}
        {plan.id === profile.defaultPlan && <Badge tone="accent">{say('profile.plan.default')}</Badge>}
        {plan.mayEscalate && <Badge>{say('profile.plan.mayEscalate')}</Badge>}
      </h4>
      <Table
        label={plan.name}
        heads={[say('profile.plan.severity'), ...clocks.map((clock) => say(`clock.${clock}.long`))]}
        rows={severities.map(({ id, name }) => ({
          id,
          name,
          cells: clocks.map((clock) => (
            <TargetWords key={clock} plan={plan} profile={profile} severity={id} clock={clock} />
          )),
        }))}
      />
      <p className={css.text}>
        {only !== null && say('profile.plan.calendar', { calendar: calendarName(profile, only) })}{' '}
        {say('profile.plan.day', { hours: plan.dayHours })}
      </p>
    </div>
  )
}

interface TargetWordsProps {
  readonly plan: Plan
  readonly profile: ProfileView
  readonly severity: SeverityId
  readonly clock: TargetClock
}

function TargetWords({ plan, profile, severity, clock }: TargetWordsProps) {
  const say = sayIn(useIntl())
  const target = targetOf(plan, severity, clock)
  if (target === null) return null
  if (target.budget === null) return <span className={css.text}>{say('profile.target.unset')}</span>
  const calendar = calendarName(profile, target.calendar)
  return (
    <>
      {budgetWords(say, target.budget)}
      {onlyCalendar(plan) === null && (
        <span className={css.text}>{say('profile.target.calendar', { calendar })}</span>
      )}
    </>
  )
}

/** The one calendar of all targets of a plan, said once below them; null where they differ. */
function onlyCalendar({ targets }: Plan): string | null {
  const [first, ...others] = new Set(targets.map(({ calendar }) => calendar))
  return first === undefined || others.length > 0 ? null : first
}

const calendarName = ({ calendars }: ProfileView, id: string): string =>
  calendars.find((each) => each.id === id)?.name ?? id
